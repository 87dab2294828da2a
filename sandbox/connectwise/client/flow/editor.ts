/** What all record screens share: a draft that may differ from what is saved, and what its last Save said. */
import { Refused } from './services.ts';
import { Subject } from './subject.ts';

export type Banner = { kind: 'success' | 'error'; lines: string[] } | undefined;

const SAVED = 'You have successfully updated this record.';

export abstract class Editor extends Subject {
  banner: Banner;
  #saving = false;

  /** True while the draft holds something that a Save would change. */
  abstract get dirty(): boolean;
  /** Sends the draft and takes over what the server made of it; rejects with `Refused`. */
  protected abstract send(): Promise<void>;

  /** Saves and says in the banner how it went; true when it went well. A press during a Save does nothing. */
  async save(): Promise<boolean> {
    if (this.#saving) {
      return false;
    }
    this.#saving = true;
    try {
      return await this.attempt(async () => {
        await this.send();
        this.banner = { kind: 'success', lines: [SAVED] };
      });
    } finally {
      this.#saving = false;
    }
  }

  /** Runs something the server may refuse, and shows a refusal in the banner. */
  async attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      this.banner = { kind: 'error', lines: error.errors };
      return false;
    } finally {
      this.changed();
    }
  }

  /** To be called after every change of the draft: a banner speaks of the state before it. */
  protected edited(): void {
    this.banner = undefined;
    this.changed();
  }
}
