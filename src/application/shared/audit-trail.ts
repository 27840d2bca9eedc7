import type { Page } from './page.ts';

/** One line of the audit log, as those who may read it see it. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** Null for a visitor. */
  readonly actorId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  readonly actorId?: string;
  /** A whole action, or its resource: `official` finds `official.seal`. */
  readonly action?: string;
  /** Any one of these whole actions. */
  readonly actions?: readonly string[];
  /** Of one line. */
  readonly id?: string;
  /** Acts that changed a setting of one of these names. */
  readonly changed?: readonly string[];
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly outcome?: AuditLine['outcome'];
  /** Calendar days in Paris, `yyyy-mm-dd`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  /** 50 unless told; at most 1,000. */
  readonly limit?: number;
}

/** What was done of record, newest first. Behind `audit.read`. */
export interface AuditTrail {
  /** @throws InvalidValue `cursor.broken` */
  page(filter: AuditFilter): Promise<Page<AuditLine>>;
  /** The acts that occur, to choose from: of all, or of one person, whom those of others are not told. */
  actions(ofActor: string | null): Promise<readonly string[]>;
}
