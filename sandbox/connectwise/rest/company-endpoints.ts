import type { Hono } from 'hono';
import { COMPANIES } from '../seed.ts';
import { count, list, one, type RestContext, type RestEnv } from './answers.ts';
import { demand, seesCompany } from './caller.ts';
import { companyShape } from './shapes.ts';

/** Companies: Company Maintenance, Inquire. */
export function addCompanies(app: Hono<RestEnv>): void {
  const visible = (c: RestContext) => {
    const access = demand(c.var.caller, 'companies', 'inquire');
    return COMPANIES.filter((company) => seesCompany(c.var.caller, access, company)).map(companyShape);
  };
  app.get('/company/companies', (c) => list(c, visible(c)));
  app.get('/company/companies/count', (c) => count(c, visible(c)));
  app.get('/company/companies/:id{\\d+}', (c) => c.json(one('Company', c.req.param('id'), visible(c))));
}
