/** Stands for ConnectWise in French, as far as the vendor's words are known (docs/office-protect.md). */
import type { Sheet } from './sheet.ts';

const MODULES: Record<string, string> = {
  Companies: 'Entreprises',
  Finance: 'Finance',
  'Service Desk': 'Centre de services',
  System: 'Système',
  'Time & Expense': 'Temps et dépenses',
};
const PERMISSIONS: Record<string, string> = {
  'Company Maintenance': 'Maintenance des entreprises',
  'Service Tickets': 'Billets de services',
  'Table Setup': 'Configuration des tables (<a href="#">personnaliser</a>)',
  'Member Maintenance': 'Maintenance des membres',
};
const ACCESS: Record<string, string> = { None: 'Aucun', My: 'Mes', All: 'Tous' };

/** Translates a role. Words without a known translation stay English. */
export function inFrench(sheet: Sheet): Sheet {
  return {
    role: sheet.role,
    headers: {
      add: 'Ajouter un niveau',
      edit: 'Modifier un niveau',
      delete: 'Supprimer un niveau',
      inquire: 'Consulter un niveau',
    },
    groups: sheet.groups.map((group) => ({
      ...group,
      title: MODULES[group.module] ?? group.module,
      rows: group.rows.map((row) => ({
        permission: row.permission,
        label: PERMISSIONS[row.permission] ?? row.permission,
        levels: row.levels.map((word) => ACCESS[word ?? ''] ?? word),
      })),
    })),
  };
}
