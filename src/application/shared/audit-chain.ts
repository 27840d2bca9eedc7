import type { Clock, FileStore } from './ports.ts';

/** How far the chain reaches: whoever knows a head knows everything before it. */
export interface ChainHead {
  /** How many entries it holds. */
  readonly length: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** A place where the log is no longer what was chained. */
export interface ChainBreak {
  readonly position: number;
  readonly entryId: string;
  readonly what: 'altered' | 'removed' | 'cut';
}

export interface ChainCheck {
  readonly at: Date;
  readonly length: number;
  /** The first ones, at most ten. */
  readonly breaks: readonly ChainBreak[];
}

/** Each entry of the audit log is bound to the one before it, so that none can be changed or taken out unseen. */
export interface AuditChain {
  /** Binds what was written since; in batches, so that it may be asked at any time. @returns how many entries */
  grow(): Promise<number>;
  head(): Promise<ChainHead>;
  /** Follows the whole chain. @returns the first ten breaks */
  breaks(): Promise<readonly ChainBreak[]>;
  /** Null for a length it has not reached. @returns the hash at that length, hex */
  hashAt(length: number): Promise<string | null>;
  /** From its start on, as far as all is older: the links stay. @returns how many entries went */
  forgetBefore(moment: Date): Promise<number>;
  keepCheck(check: ChainCheck): Promise<void>;
  lastCheck(): Promise<ChainCheck | null>;
}

const LATEST = 'audit-anchors/latest.json';

/**
 * Follows the chain, holds it against the head that was put outside the database the last time, and puts the new one
 * there: a database that was cut or written anew does not match it.
 */
export class CheckAuditChain {
  constructor(
    private readonly chain: AuditChain,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<ChainCheck> {
    await this.chain.grow();
    const head = await this.chain.head();
    const breaks = [...(await this.againstAnchor()), ...(await this.chain.breaks())];
    const check: ChainCheck = { at: this.clock.now(), length: head.length, breaks };
    // Before the check is kept: one that stands without its head would say that somebody took that away.
    if (breaks.length === 0) await this.anchor(head);
    await this.chain.keepCheck(check);
    return check;
  }

  private async againstAnchor(): Promise<ChainBreak[]> {
    const anchor = await this.files.get(LATEST);
    // Heads are put there since the first check: where none is, somebody took it away.
    if (anchor === null) {
      const last = await this.chain.lastCheck();
      return last === null || last.length === 0 ? [] : [{ position: last.length, entryId: '', what: 'cut' }];
    }
    const { length, hash } = JSON.parse(Buffer.from(anchor.bytes).toString('utf8')) as ChainHead;
    if (length === 0 || (await this.chain.hashAt(length)) === hash) return [];
    return [{ position: length, entryId: '', what: 'cut' }];
  }

  private async anchor(head: ChainHead): Promise<void> {
    const file = { bytes: Buffer.from(JSON.stringify(head)), contentType: 'application/json' };
    await this.files.put(`audit-anchors/${this.clock.now().toISOString().slice(0, 10)}.json`, file);
    await this.files.put(LATEST, file);
  }
}
