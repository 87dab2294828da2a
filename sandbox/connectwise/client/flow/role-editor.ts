import type { Access, Level, Levels, Permission } from '../../model.ts';
import { MODULES, PERMISSIONS, permissionKey } from '../../permissions.ts';
import type { RoleChanges, RoleDetail, RoleRow } from '../../ui/contract.ts';
import { Editor } from './editor.ts';
import { services } from './services.ts';

/** The role editor's draft of levels and of what the `(customize)` dialogs allow. */
export class RoleEditor extends Editor {
  /** All roles, for the combobox that switches between them. */
  readonly roles: readonly RoleRow[];
  role: RoleDetail;
  #draft: RoleChanges;
  readonly #collapsed = new Set<string>();

  constructor(role: RoleDetail, roles: readonly RoleRow[]) {
    super();
    this.role = role;
    this.roles = roles;
    this.#draft = draftOf(role);
  }

  get dirty(): boolean {
    return JSON.stringify(this.#draft) !== JSON.stringify(draftOf(this.role));
  }

  get modules(): readonly string[] {
    return MODULES;
  }

  rows(module: string): readonly Permission[] {
    return PERMISSIONS.filter((permission) => permission.module === module);
  }

  access(permission: Permission, level: Level): Access {
    return this.#levels(permission)[level];
  }

  setAccess(permission: Permission, level: Level, access: Access): void {
    this.#levels(permission)[level] = access;
    this.edited();
  }

  allowed(permission: Permission): readonly string[] {
    return this.#draft.allowed[permissionKey(permission)] ?? [];
  }

  setAllowed(permission: Permission, entries: readonly string[]): void {
    this.#draft.allowed[permissionKey(permission)] = [...entries];
    this.edited();
  }

  isCollapsed(module: string): boolean {
    return this.#collapsed.has(module);
  }

  toggle(module: string): void {
    if (!this.#collapsed.delete(module)) {
      this.#collapsed.add(module);
    }
    this.changed();
  }

  /** Collapses all modules, or expands them when none is open. */
  toggleAll(): void {
    if (MODULES.some((module) => !this.#collapsed.has(module))) {
      this.collapseAll();
      return;
    }
    this.#collapsed.clear();
    this.changed();
  }

  collapseAll(): void {
    for (const module of MODULES) {
      this.#collapsed.add(module);
    }
    this.changed();
  }

  protected async send(): Promise<void> {
    this.role = await services.saveRole(this.role.id, this.#draft);
    this.#draft = draftOf(this.role);
  }

  #levels(permission: Permission): Levels {
    const levels = this.#draft.levels[permissionKey(permission)];
    if (!levels) {
      throw new Error(`The role has no levels for ${permissionKey(permission)}.`);
    }
    return levels;
  }
}

function draftOf({ levels, allowed }: RoleDetail): RoleChanges {
  return structuredClone({ levels, allowed });
}
