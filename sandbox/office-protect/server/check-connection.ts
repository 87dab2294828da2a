import type { Agent } from 'node:https';
import type { ManageAPI } from 'connectwise-rest';
import type { CheckResult, ConnectForm, Permission, PermissionResult } from '../contract.ts';
import { PERMISSIONS } from '../permissions.ts';
import { createConnectWiseClient } from './connectwise-client.ts';
import { findSite } from './find-site.ts';
import { type Answer, readAnswer } from './read-answer.ts';

/**
 * Tries the four values of the form on ConnectWise and tells, for each permission, whether the key
 * has it. Never throws: whatever goes wrong is a failure in the result.
 */
export async function checkConnection(agent: Agent, form: ConnectForm): Promise<CheckResult> {
  const site = await findSite(agent, form.siteUrl, form.companyId);
  if (!site.found) return { failure: site.failure, permissions: [] };

  const client = createConnectWiseClient(agent, site.apiHost, form);
  const [security, ...reads] = await Promise.all([
    readAnswer(client.SystemAPI.getSystemMySecurity({ pageSize: 1000 })),
    readAnswer(client.CompanyAPI.getCompanyCompaniesCount()),
    readAnswer(client.ServiceAPI.getServiceTickets({ pageSize: 1 })),
    readAnswer(client.ServiceAPI.getServiceBoards({ pageSize: 1 })),
    readAnswer(client.SystemAPI.getSystemApiMembers({ pageSize: 1 })),
  ]);
  const failure = whyNoneAnswered([security, ...reads]);
  if (failure) return { failure, permissions: [] };

  const [companies, tickets, boards, members] = reads;
  const probes = {
    'Company Maintenance': companies,
    'Service Tickets': tickets,
    'Table Setup': boards,
    'Member Maintenance': members,
  };
  const levels = security.kind === 'ok' ? security.value : [];
  const permissions = PERMISSIONS.map((wanted) => judge(wanted, levels, probes[wanted.permission]));
  const passed = permissions.every(({ optional, state }) => optional || state !== 'missing');
  return { failure: passed ? null : 'permissions', permissions };
}

function whyNoneAnswered(answers: Answer<unknown>[]): 'key' | 'unreachable' | null {
  if (answers.some(({ kind }) => kind === 'unauthorized')) return 'key';
  const answered = answers.some(({ kind }) => kind === 'ok' || kind === 'denied');
  return answered ? null : 'unreachable';
}

type Security = Awaited<ReturnType<ManageAPI['SystemAPI']['getSystemMySecurity']>>[number];

/** The role's own levels decide; where ConnectWise does not tell them, what the key could read does. */
function judge(wanted: Permission, levels: Security[], probe: Answer<unknown>): PermissionResult {
  const row = levels.find((level) => isSameRow(level, wanted));
  const access = row?.[`${wanted.level}Level`] ?? null;
  if (access) return { ...wanted, access, state: access === 'All' ? 'granted' : 'missing' };
  return { ...wanted, access: null, state: wanted.level === 'inquire' ? stateOf(probe) : 'untested' };
}

/** ConnectWise writes "(customize)" behind some rows' names. */
function isSameRow(level: Security, wanted: Permission): boolean {
  const name = level.moduleFunctionName?.replace(/\s*\(customize\)\s*$/i, '').trim();
  return level.moduleName === wanted.module && name === wanted.permission;
}

function stateOf(probe: Answer<unknown>): PermissionResult['state'] {
  if (probe.kind === 'ok') return 'granted';
  return probe.kind === 'denied' ? 'missing' : 'untested';
}
