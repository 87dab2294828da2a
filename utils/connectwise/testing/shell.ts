/**
 * Stands for the frame of every ConnectWise screen (docs/connectwise-ui.md, A.2): left menu with module names, top bar,
 * breadcrumb, title, toolbar.
 */

/** Replaces the page's content and styles. The page is 1440 px wide. */
export function mount(html: string, css = ''): void {
  document.head.querySelector('#fixture')?.remove();
  const style = document.createElement('style');
  style.id = 'fixture';
  style.textContent = `${BASE}${css}`;
  document.head.append(style);
  document.body.innerHTML = html;
  window.scrollTo(0, 0);
  openShadows(document.body);
}

/** Moves the content of every `<template shadow>` into an open shadow root of the template's parent. */
function openShadows(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadow]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content.cloneNode(true));
    template.remove();
    if (shadow) openShadows(shadow);
  }
}

const BASE = `
  *{box-sizing:border-box} html,body{margin:0;height:100%} body{font:13px/1.4 sans-serif;color:#333}
  .shell{display:flex;height:100%} .menu{width:190px;flex:none;background:#222;color:#ddd} .menu div{padding:10px 40px;font-size:14px}
  .main{flex:1;min-width:0;display:flex;flex-direction:column;background:#fff} .bar{height:44px;border-bottom:1px solid #ccc;padding:12px}
  .bar span{display:inline-block;margin-right:30px} .crumb{font-size:10px;padding:8px 16px 0} .title{font-weight:bold;padding:2px 16px 8px}
  .tools{display:flex;gap:12px;padding:6px 16px;border-bottom:1px solid #ccc} .tools button{width:28px;height:24px}
  .material-icons{display:inline-block;width:18px;height:18px;overflow:hidden;white-space:nowrap;vertical-align:bottom}
  .content{flex:1;min-height:0;overflow:auto;position:relative}
`;

const MENU = [
  'My Favorites',
  'Companies',
  'Sales',
  'Marketing',
  'Procurement',
  'Project',
  'Service Desk',
  'Time &amp; Expense',
  'Finance',
  'System',
  'Setup Tables',
  'My Company',
  'Security Roles',
  'Members',
];

const TOOLS = `<button title="Back">‹</button><button title="New Item">+</button><button title="Save"></button>
  <button title="Save and Close"></button><button title="Refresh"></button>`;

/** Returns a whole page with the given content. */
export function shell(crumb: string, title: string, content: string, tools = TOOLS): string {
  return `<div class="shell"><div class="menu">${MENU.map((word) => `<div>${word}</div>`).join('')}</div>
    <div class="main"><div class="bar"><span>+ New</span><span>Recent</span><span>Calendar</span></div>
    <div class="crumb">${crumb}</div><div class="title">${title}</div><div class="tools">${tools}</div>
    <div class="content">${content}</div></div></div>`;
}

/** Returns the role editor's page with the given grid. */
export function roleShell(role: string, grid: string): string {
  const crumb = '<a href="#">Security Roles</a> &gt; Security Modules';
  const choice = `<div style="padding:6px 16px">Role: <input value="${role}" style="width:160px"></div>`;
  return shell(crumb, `Security Modules for Role - ${role}`, choice + grid);
}
