/** The extension's modules and what each imports, read with the parser that Vite builds with. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A file of the project (`utils/settings.ts`) or a package (`zod`). */
  target: string;
  /** `import type` and `export type … from`: gone when the program runs. */
  typeOnly: boolean;
}

export interface Module {
  path: string;
  imports: Import[];
  /** Names that are used but declared nowhere in the file, for example `document`. */
  globals: Set<string>;
}

/** Paths of the shipped sources, relative to the project's root, each with its text. */
export function shippedSources(root: string): Map<string, string> {
  const files = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(posix.join(root, file), 'utf8')]));
}

/** Parses every source; fails with the file's name on one that does not parse. */
export function readModules(sources: Map<string, string>): Module[] {
  return [...sources].map(([path, text]) => {
    const { module, program, errors } = parseSync(path, text);
    if (errors.length) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
    const add = (request: string, typeOnly: boolean) =>
      imports.push({ target: resolveTarget(path, request), typeOnly });
    const imports: Import[] = [];
    for (const statement of module.staticImports) {
      // `import { type A }` still runs the other module (`verbatimModuleSyntax`), `import type` does not.
      add(statement.moduleRequest.value, /^import\s+type\b/.test(text.slice(statement.start)));
    }
    for (const { entries, start } of module.staticExports) {
      const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
      if (request) add(request.value, /^export\s+type\b/.test(text.slice(start)));
    }
    for (const { moduleRequest } of module.dynamicImports) {
      add(text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/g, ''), false);
    }
    return { path, imports, globals: globalsOf(program) };
  });
}

/** Files and packages that run when the entry runs, each with the way to it. */
export function reachable(modules: Module[], entry: string): Map<string, string[]> {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const ways = new Map([[entry, [entry]]]);
  for (const [path, way] of ways) {
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (!typeOnly && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}

/** Each circle of imports once, types included, as the list of its files. */
export function cycles(modules: Module[]): string[][] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, way: string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return found;
}

function resolveTarget(from: string, request: string): string {
  const [path = ''] = request.split('?');
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  return path.replace(/^[@~]\//, '');
}

/** The part of a syntax node that holds a name which is no variable. */
const KEYS: Record<string, string> = {
  MemberExpression: 'property',
  MethodDefinition: 'key',
  Property: 'key',
  PropertyDefinition: 'key',
  TSMethodSignature: 'key',
  TSPropertySignature: 'key',
};

/** The parts that declare variables. */
const DECLARATIONS: Record<string, string[]> = {
  ArrowFunctionExpression: ['params'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['params'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  ImportSpecifier: ['local'],
  VariableDeclarator: ['id'],
};

/** Close enough without scopes: a name counts as global when the file declares and imports it nowhere. */
function globalsOf(program: object): Set<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  const walk = (node: object) => {
    const { type = '', name, computed } = node as { type?: string; name?: string; computed?: boolean };
    if (type === 'Identifier' && name) used.add(name);
    for (const [part, value] of Object.entries(node)) {
      if (typeof value !== 'object' || value === null || (part === KEYS[type] && !computed)) continue;
      if (DECLARATIONS[type]?.includes(part)) {
        for (const { name } of [value].flat()) if (typeof name === 'string') declared.add(name);
      }
      walk(value);
    }
  };
  walk(program);
  return used.difference(declared);
}
