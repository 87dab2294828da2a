/** Calls of the Security Roles list and of the role editor. */
import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import { z } from 'zod';
import { ACCESS, type Role } from '../model.ts';
import { PERMISSIONS } from '../permissions.ts';
import { TECHNICIAN } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import type { RoleDetail, RoleRow } from './contract.ts';
import { refuse } from './refuse.ts';

/** Longest Role ID (ConnectWise's OpenAPI description of SecurityRole). */
const NAME_LENGTH = 30;

/** How long the rows of one module take, in ms. */
const MODULE_DELAY = 400;

const newRole = z.object({ name: z.string().trim() });
const access = z.enum(ACCESS);
const changes = z.object({
  levels: z.record(z.string(), z.object({ add: access, edit: access, delete: access, inquire: access })),
  allowed: z.record(z.string(), z.array(z.string())),
});

export function addRoleServices(app: Hono, store: ConnectWiseStore): void {
  const find = (id: string) => store.roles.find((role) => role.id === Number(id));

  app.get('/permissions', async (c) => {
    await setTimeout(MODULE_DELAY);
    const module = c.req.query('module');
    return c.json(PERMISSIONS.filter((permission) => permission.module === module));
  });
  app.get('/roles', (c) => c.json(store.roles.map(roleRow)));
  app.post('/roles', async (c) => {
    const { name } = newRole.parse(await c.req.json());
    const error = checkName(store, name);
    return error ? refuse(c, [error]) : c.json(roleDetail(store.addRole(name, TECHNICIAN.identifier)));
  });
  app.get('/roles/:id', (c) => {
    const role = find(c.req.param('id'));
    return role ? c.json(roleDetail(role)) : c.notFound();
  });
  app.put('/roles/:id', async (c) => {
    const role = find(c.req.param('id'));
    if (!role) {
      return c.notFound();
    }
    store.updateRole(role, changes.parse(await c.req.json()), TECHNICIAN.identifier);
    return c.json(roleDetail(role));
  });
  app.post('/roles/:id/copies', (c) => {
    const role = find(c.req.param('id'));
    if (!role) {
      return c.notFound();
    }
    const copy = store.addRole(`${role.name.slice(0, NAME_LENGTH - 7)} - Copy`, TECHNICIAN.identifier);
    store.updateRole(
      copy,
      structuredClone({ levels: role.levels, allowed: role.allowed }),
      TECHNICIAN.identifier,
    );
    return c.json(roleDetail(copy));
  });
  app.delete('/roles/:id', (c) => {
    const role = find(c.req.param('id'));
    if (!role) {
      return c.notFound();
    }
    return store.removeRole(role)
      ? c.body(null, 204)
      : refuse(c, ['This role cannot be deleted because it is in use.']);
  });
}

function roleRow({ id, name, lastUpdate, updatedBy }: Role): RoleRow {
  return { id, name, lastUpdate, updatedBy };
}

function roleDetail({ adminFlag: _, ...role }: Role): RoleDetail {
  return role;
}

function checkName(store: ConnectWiseStore, name: string): string | undefined {
  if (name === '') {
    return 'Role ID is a required field.';
  }
  if (name.length > NAME_LENGTH) {
    return `Role ID cannot be longer than ${NAME_LENGTH} characters.`;
  }
  return store.roles.some((role) => role.name.toLowerCase() === name.toLowerCase())
    ? 'Role ID is already in use.'
    : undefined;
}
