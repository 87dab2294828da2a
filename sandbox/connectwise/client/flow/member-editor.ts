import type { ApiMember, ApiMemberForm } from '../../model.ts';
import type { KeyRow, Lookups } from '../../ui/contract.ts';
import { Editor } from './editor.ts';
import { services } from './services.ts';

/** The API member form's draft. */
export class MemberEditor extends Editor {
  readonly lookups: Lookups;
  /** Undefined until the first Save. */
  member: ApiMember | undefined;
  readonly keys: readonly KeyRow[];
  form: Readonly<ApiMemberForm>;

  constructor(lookups: Lookups, member?: ApiMember, keys: readonly KeyRow[] = []) {
    super();
    this.lookups = lookups;
    this.member = member;
    this.keys = keys;
    this.form = { ...lookups.newMember, ...member };
  }

  get dirty(): boolean {
    const saved = { ...this.lookups.newMember, ...this.member };
    return JSON.stringify(this.form) !== JSON.stringify(saved);
  }

  /** As the screens call this member: `New Member`, or `Name (ID)` once it is saved. */
  get title(): string {
    return this.member ? `${this.member.name} (${this.member.identifier})` : 'New Member';
  }

  /** Changes some fields. A new Level empties Name, whose choices depend on it, as the product does. */
  change(fields: Partial<ApiMemberForm>): void {
    const level = fields.structureLevelId;
    const emptied =
      level !== undefined && level !== this.form.structureLevelId ? { structureNameId: null } : {};
    this.form = { ...this.form, ...emptied, ...fields };
    this.edited();
  }

  protected async send(): Promise<void> {
    this.member = this.member
      ? await services.saveApiMember(this.member.id, this.form)
      : await services.addApiMember(this.form);
    this.form = { ...this.lookups.newMember, ...this.member };
  }
}
