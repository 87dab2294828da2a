import type { RoleDetail } from '../../ui/contract.ts';
import { Editor } from './editor.ts';
import { services } from './services.ts';

/** The form that asks for the Role ID of a new role. */
export class RoleDraft extends Editor {
  role: RoleDetail | undefined;
  #name = '';

  get dirty(): boolean {
    return !this.role && this.#name.trim() !== '';
  }

  get name(): string {
    return this.#name;
  }

  set name(text: string) {
    this.#name = text;
    this.edited();
  }

  protected async send(): Promise<void> {
    this.role = await services.addRole(this.#name);
  }
}
