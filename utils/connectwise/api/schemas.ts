/** Schemas of ConnectWise's responses, only for the properties that are used (docs/connectwise-api.md, C.1 and C.3). */
import { z } from 'zod';
import { ACCESS } from '../model/levels.ts';

/** `GET {site}/login/companyinfo/{companyId}`; null for an unknown company. */
export const companyInfo = z
  .object({
    CompanyID: z.string().catch(''),
    CompanyName: z.string().catch(''),
    Codebase: z.string().regex(/^v[0-9a-z_.]+\/?$/i),
    SiteUrl: z.string().min(1),
  })
  .nullable();
export type CompanyInfo = NonNullable<z.output<typeof companyInfo>>;

const access = z.enum(ACCESS).nullable().catch(null);
const name = z.string().catch('');

/** One row of the caller's own security settings. */
const securityRow = z.object({
  moduleName: name,
  moduleDescription: name,
  moduleFunctionName: name,
  moduleFunctionDescription: name,
  addLevel: access,
  editLevel: access,
  deleteLevel: access,
  inquireLevel: access,
  member: z.object({ identifier: z.string() }).nullable().catch(null),
});
export const securityRows = z.array(securityRow);
export type SecurityRow = z.output<typeof securityRow>;

export const count = z.object({ count: z.int().nonnegative() });

const id = z.int().nonnegative();
const apiMember = z.object({
  identifier: z.string(),
  serviceDefaultBoard: z.object({ id, name }).nullable().catch(null),
  excludedServiceBoardIds: z.array(id).catch([]),
});
export const apiMembers = z.array(apiMember);
export type ApiMember = z.output<typeof apiMember>;

const flag = z.boolean().catch(false);
export const board = z.object({ id, name, inactiveFlag: flag });
export type Board = z.output<typeof board>;
export const boards = z.array(board);

const status = z.object({ closedStatus: flag, inactive: flag });
export const statuses = z.array(status);
export type BoardStatus = z.output<typeof status>;
