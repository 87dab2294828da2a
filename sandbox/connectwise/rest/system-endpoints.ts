import type { Hono } from 'hono';
import { REGULAR_MEMBERS } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import { list, one, type RestContext, type RestEnv } from './answers.ts';
import { demand } from './caller.ts';
import { apiMemberShape, roleShape, settingShapes } from './shapes.ts';

/** Members, roles, and what any key may ask: the version, and its own rights. */
export function addSystem(app: Hono<RestEnv>, store: ConnectWiseStore): void {
  const guarded = <T>(c: RestContext, right: 'members' | 'roles', records: readonly T[]): readonly T[] => {
    demand(c.var.caller, right, 'inquire');
    return records;
  };
  app.get('/system/info', (c) =>
    c.json({
      version: 'v2025.1.112044',
      isCloud: true,
      cloudRegion: 'NA',
      serverTimeZone: 'Eastern Standard Time',
      licenseBits: [],
    }),
  );
  app.get('/system/members', (c) =>
    list(
      c,
      guarded(c, 'members', REGULAR_MEMBERS).map(({ id, identifier, name, inactive }) => ({
        id,
        identifier,
        firstName: name.split(' ')[0],
        lastName: name.split(' ').slice(1).join(' '),
        inactiveFlag: inactive,
      })),
    ),
  );
  app.get('/system/apimembers', (c) =>
    list(
      c,
      guarded(c, 'members', store.apiMembers).map((member) => apiMemberShape(store, member)),
    ),
  );
  app.get('/system/apimembers/:id{\\d+}', (c) => {
    const members = guarded(c, 'members', store.apiMembers);
    return c.json(apiMemberShape(store, one('ApiMember', c.req.param('id'), members)));
  });
  app.get('/system/securityroles', (c) => list(c, guarded(c, 'roles', store.roles).map(roleShape)));
  app.get('/system/securityroles/:id{\\d+}', (c) =>
    c.json(roleShape(one('SecurityRole', c.req.param('id'), guarded(c, 'roles', store.roles)))),
  );
  app.get('/system/securityroles/:id{\\d+}/settings', (c) =>
    list(c, settingShapes(one('SecurityRole', c.req.param('id'), guarded(c, 'roles', store.roles)))),
  );
  app.get('/system/mysecurity', (c) => {
    const { id, identifier, name } = c.var.caller.member;
    return list(
      c,
      settingShapes(c.var.caller.role).map((setting) => ({ ...setting, member: { id, identifier, name } })),
    );
  });
}
