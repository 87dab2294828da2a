/**
 * Stands for the lists of roles and members, the form for a new role (docs/connectwise-ui.md, A.5), and sign-in pages
 * (A.3).
 */
import { membersTable } from './forms.ts';
import { shell } from './shell.ts';

/** Returns the Security Roles list, as a table or as plain `<div>` elements. */
export function rolesList(as: 'table' | 'divs' = 'table'): string {
  const heads = ['', 'Name <span>▲</span>', 'Last Update', 'Updated By', 'Type'];
  const rows = [
    ['', '', '', ''],
    ['Admin', '4/5/24', 'MPX_9428', 'Member'],
    ['CRM Only', '4/5/24', 'MPX_9428', 'Member'],
  ];
  const [row, cell] = as === 'table' ? ['tr', 'td'] : ['div class="r"', 'div class="c"'];
  const line = (cells: string[]) =>
    `<${row}>${cells.map((text) => `<${cell}>${text}</${cell.split(' ')[0]}>`).join('')}</${row.split(' ')[0]}>`;
  const body = [
    heads,
    ...rows.map((cells) => ['<input type="checkbox">', ...cells.map((text) => text || '<input>')]),
  ]
    .map(line)
    .join('');
  return shell(
    'Security Roles',
    'Security Roles',
    as === 'table' ? `<table class="list">${body}</table>` : `<div class="list">${body}</div>`,
  );
}

/** Returns the form for a new role. `field` is the HTML of its one field. */
export function newRole(field: string): string {
  return shell('<a>Security Roles</a> &gt; New', 'Security Roles', `<div class="pod">${field}</div>`);
}

export const NEW_ROLE_FIELDS: Record<string, string> = {
  'to the left': '<table><tr><td>Role ID:</td><td>*</td><td><input value="OfficeProtect"></td></tr></table>',
  above: '<div>Role ID*</div><input value="OfficeProtect">',
  linked: '<label for="r">Role ID</label><p style="height:80px"></p><input id="r" value="OfficeProtect">',
};

const LIST_TABS = ['Regular', 'StreamlineIT', 'Subcontractors', 'API Members', 'API Keys', 'API Callbacks'];

/**
 * Returns the members list. `active` is the selected tab, and `by` is how the page shows that: an ARIA state, a class,
 * the style, or the breadcrumb alone.
 */
export function membersList(active: string, by: 'aria' | 'class' | 'style' | 'crumb'): string {
  const tab = (name: string) => {
    const isActive = name === active;
    if (by === 'aria') return `<button role="tab" aria-selected="${isActive}">${name}</button>`;
    if (by === 'class') return `<div class="t ${isActive ? 'tab-active' : ''}">${name}</div>`;
    return `<div class="t" ${by === 'style' && isActive ? 'style="color:#06c"' : ''}>${name}</div>`;
  };
  const crumb = by === 'crumb' ? `Members - ${active}` : 'Members';
  return shell(
    crumb,
    'Licensing: Regular (2 active/2 licensed)',
    `<div class="tabs">${LIST_TABS.map(tab).join('')}</div>${membersTable()}`,
  );
}

export const LIST_STYLE =
  '.tabs{display:flex;gap:30px;padding:8px} .r{display:flex} .c{width:160px} .list{margin-top:10px} .list td{width:160px}';

const PASSWORD = '<input type="password">';

/** Sign-in pages. The company field of each holds `Brightwater`. */
export const LOGINS: Record<string, string> = {
  'labels above': `<form><div>Company</div><input value="Brightwater"><div>Username</div><input><div>Password</div>${PASSWORD}<button>Log In</button></form>`,
  'labels linked': `<form><label for="c">Company ID</label><input id="c" value="Brightwater"><label for="u">User Name</label><input id="u"><label>Password ${PASSWORD}</label></form>`,
  placeholders:
    '<form><input placeholder="Company" value="Brightwater"><input placeholder="Username"><input placeholder="Password" type="password"></form>',
  'ids alone':
    '<div id="loginForm"><input id="company" value="Brightwater"><input id="username"><input id="password" type="password"></div>',
  'older names':
    '<form><input name="CompanyName" value="Brightwater"><input name="UserName"><input name="Password" type="password"></form>',
  French: `<form><div>Entreprise</div><input value="Brightwater"><div>Nom d’utilisateur</div><input><div>Mot de passe</div>${PASSWORD}</form>`,
  'web components': `<cw-login><template shadow><label for="c">Company</label><input id="c" value="Brightwater"><label for="u">Username</label><input id="u">${PASSWORD}</template></cw-login>`,
};

/** Pages with a password that are not ConnectWise's sign-in page. */
export const OTHER_LOGINS: Record<string, string> = {
  'of another product': `<form><div>Email</div><input type="email"><div>Password</div>${PASSWORD}</form>`,
  'with a company and an e-mail address': `<form><div>Company</div><input><div>Email</div><input type="email"><div>Password</div>${PASSWORD}</form>`,
  'to change the password': `<form><div>Company</div><input><div>Username</div><input><div>New Password</div>${PASSWORD}<div>Confirm Password</div>${PASSWORD}</form>`,
  'with a hidden company': `<form><input name="company" style="display:none"><div>Username</div><input><div>Password</div>${PASSWORD}</form>`,
};
