/** A live service board of 10,000 elements, in the top frame and three more, served under ConnectWise's host. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createCertificate } from '../../sandbox/certificate.ts';
import { growingRole } from './growing-role.ts';

/** Elements in one frame, and changes per second. */
export const BOARD = { nodes: 10_000, mutations: 200, frames: 3 };

const HOST = 'https://na.myconnectwise.net';

export interface BoardServer {
  url: string;
  /** URL of a role editor with this number of rows (growing-role.ts). */
  roleUrl(rows: number, isVirtual: boolean): string;
  hostArguments: string[];
  close(): Promise<void>;
}

export async function serveBoard(): Promise<BoardServer> {
  const server = createServer(await createCertificate(), ({ url }, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    const address = new URL(url ?? '/', HOST);
    const rows = Number(address.searchParams.get('rows'));
    if (rows) answer.end(growingRole(rows, address.searchParams.has('virtual')));
    else answer.end(boardPage(address.pathname === '/top' ? BOARD.frames : 0));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${HOST}/top`,
    roleUrl: (rows, isVirtual) => `${HOST}/role?rows=${rows}${isVirtual ? '&virtual' : ''}`,
    hostArguments: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const COLUMNS = ['Ticket #', 'Age', 'Status', 'Company', 'Summary Description', 'Resources', 'Last Update'];
const ROWS = Math.floor(BOARD.nodes / (2 * COLUMNS.length + 1));

function boardPage(frames: number): string {
  const menu = ['Companies', 'Sales', 'Marketing', 'Procurement', 'Project', 'Service Desk', 'System'];
  const cells = (row: number) =>
    COLUMNS.map(
      (name, i) => `<td><div class="cell">${name.slice(0, 3)} ${row * 7 + i} waiting for reply</div></td>`,
    );
  const rows = Array.from({ length: ROWS }, (_, row) => `<tr>${cells(row).join('')}</tr>`);
  const heads = COLUMNS.map((name) => `<th>${name}</th>`).join('');
  return `<!doctype html><title>Service Board</title>
<style>body{font:12px sans-serif;margin:0}iframe{width:30%;height:200px}#board{height:400px;overflow:auto}
td{border:1px solid #ddd;padding:2px}.new{background:#ffd}</style>
<nav>${menu.map((name) => `<a>${name}</a>`).join(' ')}</nav>
${'<iframe src="/frame"></iframe>'.repeat(frames)}
<div id="board"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<script>(${liveliness})(${BOARD.mutations})</script>`;
}

declare global {
  interface Window {
    /** On a board's page: starts and stops its changes. */
    board: { start(): void; stop(): void };
  }
}

/** Runs in the page: changes texts, adds and removes rows, highlights rows, each in a separate task. */
function liveliness(mutations: number): void {
  const body = document.querySelector('tbody') as HTMLElement;
  let timer: ReturnType<typeof setInterval> | undefined;
  let begun = 0;
  let count = 0;
  const change = () => {
    const row = body.children[(count * 37) % body.children.length] as HTMLElement;
    const kind = count++ % 4;
    if (kind === 0) row.classList.toggle('new');
    else if (kind === 1) body.prepend(row);
    else {
      const cell = row.children[kind]?.firstChild;
      if (kind === 2 && cell) cell.textContent = `Status ${count}`;
      else if (cell?.firstChild) cell.firstChild.nodeValue = `Waits ${count}`;
    }
  };
  window.board = {
    start() {
      begun = performance.now();
      count = 0;
      // A late timer catches up, so that each browser does the same number of changes.
      timer = setInterval(() => {
        while (count < ((performance.now() - begun) * mutations) / 1000) change();
      }, 1000 / mutations);
    },
    stop: () => clearInterval(timer),
  };
}
