import type { ApiMember } from '../../model.ts';
import type { KeyRow } from '../../ui/contract.ts';
import { Editor } from './editor.ts';
import { services } from './services.ts';

/** The API key screen. The private key is here once, between Save and leaving, and cannot be had again. */
export class KeyEditor extends Editor {
  readonly member: ApiMember;
  /** Undefined until Save. */
  key: KeyRow | undefined;
  privateKey = '';
  #description = '';

  constructor(member: ApiMember, key?: KeyRow) {
    super();
    this.member = member;
    this.key = key;
    this.#description = key?.description ?? '';
  }

  get dirty(): boolean {
    return !this.key && this.#description.trim() !== '';
  }

  get description(): string {
    return this.#description;
  }

  set description(text: string) {
    this.#description = text;
    this.edited();
  }

  protected async send(): Promise<void> {
    const { privateKey, ...key } = await services.addKey(this.member.id, this.#description);
    this.key = key;
    this.privateKey = privateKey;
  }
}
