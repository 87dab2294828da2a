/** Calls of the Members lists, the API member form and its API Keys tab. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { ApiKey } from '../model.ts';
import {
  BOARDS,
  DEPARTMENTS,
  LOCATIONS,
  REGULAR_MEMBERS,
  STRUCTURE_LEVELS,
  STRUCTURE_NAMES,
  TECHNICIAN,
  TERRITORIES,
  TIME_ZONES,
} from '../seed.ts';
import { NEW_API_MEMBER } from '../seed-records.ts';
import type { ConnectWiseStore } from '../store.ts';
import type { KeyRow, Lookups, MemberLists, NewKey } from './contract.ts';
import { apiMemberForm, checkMemberForm } from './member-form.ts';
import { refuse } from './refuse.ts';

const newKey = z.object({ description: z.string().trim() });

export function addMemberServices(app: Hono, store: ConnectWiseStore): void {
  const by = TECHNICIAN.identifier;
  const findMember = (id: string) => store.apiMembers.find((member) => member.id === Number(id));
  const findKey = (id: string) => store.keys.find((key) => key.id === Number(id));

  app.get('/lookups', (c) => c.json(lookups(store)));
  app.get('/members', (c) =>
    c.json({
      regular: [...REGULAR_MEMBERS],
      api: store.apiMembers,
      keys: store.keys.map(withoutPrivateKey),
    } satisfies MemberLists),
  );
  app.post('/apimembers', async (c) => {
    const form = apiMemberForm.parse(await c.req.json());
    const errors = checkMemberForm(store, form);
    return errors.length > 0 ? refuse(c, errors) : c.json(store.addApiMember(form, by));
  });
  app.get('/apimembers/:id', (c) => {
    const member = findMember(c.req.param('id'));
    return member ? c.json(member) : c.notFound();
  });
  app.put('/apimembers/:id', async (c) => {
    const member = findMember(c.req.param('id'));
    if (!member) {
      return c.notFound();
    }
    const form = apiMemberForm.parse(await c.req.json());
    const errors = checkMemberForm(store, form, member.id);
    if (errors.length > 0) {
      return refuse(c, errors);
    }
    store.updateApiMember(member, form, by);
    return c.json(member);
  });
  app.post('/apimembers/:id/keys', async (c) => {
    const member = findMember(c.req.param('id'));
    if (!member) {
      return c.notFound();
    }
    const { description } = newKey.parse(await c.req.json());
    if (description === '') {
      return refuse(c, ['Description is a required field.']);
    }
    return c.json(store.addKey(member.id, description, by) satisfies NewKey);
  });
  app.get('/keys/:id', (c) => {
    const key = findKey(c.req.param('id'));
    return key ? c.json(withoutPrivateKey(key)) : c.notFound();
  });
  app.delete('/keys/:id', (c) => {
    const key = findKey(c.req.param('id'));
    if (!key) {
      return c.notFound();
    }
    store.removeKey(key);
    return c.body(null, 204);
  });
}

function withoutPrivateKey({ privateKey: _, ...key }: ApiKey): KeyRow {
  return key;
}

function lookups(store: ConnectWiseStore): Lookups {
  return {
    newMember: NEW_API_MEMBER,
    roles: store.roles.map(({ id, name }) => ({ id, name })),
    timeZones: [...TIME_ZONES],
    structureLevels: [...STRUCTURE_LEVELS],
    structureNames: [...STRUCTURE_NAMES],
    locations: [...LOCATIONS],
    departments: [...DEPARTMENTS],
    territories: [...TERRITORIES],
    boards: BOARDS.map(({ id, name }) => ({ id, name })),
  };
}
