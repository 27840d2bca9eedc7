import type { Actor } from '#domain/shared/actor';
import { token } from './token.ts';

/** What personal data is kept for: the processing activities of the register (RGPD, art. 30). */
export const PURPOSES = [
  'accounts',
  'exchanges',
  'messages',
  'official',
  'notifications',
  'campaigns',
  'invitations',
  'engagement',
  'opinions',
  'events',
  'moderation',
  'host',
  'requests',
  'statistics',
  'integration',
  'administration',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What kind of thing is known of people. */
export const DATA_KINDS = [
  'identity',
  'contact',
  'credentials',
  'connection',
  'preferences',
  'words',
  'files',
  'relations',
  'activity',
  'choices',
  'participation',
  'decisions',
  'work',
] as const;
type DataKind = (typeof DATA_KINDS)[number];

/** When it goes. Those that a job keeps count of have an amount, read from where the job reads it. */
export const RETENTIONS = [
  'account',
  'directory',
  'content',
  'deleted',
  'office',
  'record',
  'session',
  'minutes',
  'link',
  'invitation',
  'month',
  'copy',
  'prints',
  'facts',
  'webhooks',
  'failures',
  'letters',
  'rooms',
  'notices',
  'surveys',
  'closed',
  'visits',
  'searches',
  'participants',
  'ballots',
  'merges',
  'reports',
  'notes',
  'signatures',
  'alerts',
  'orders',
  'decisions',
  'acts',
  'claims',
] as const;
export type Retention = (typeof RETENTIONS)[number];

/** What a table of personal data says for the register. */
export interface Processed {
  readonly serves: Purpose;
  readonly data: readonly DataKind[];
  readonly kept: Retention;
}

/** On what ground: a task in the public interest, a duty of law, an agreement (RGPD, art. 6-1-e, c, a). */
type LegalBasis = 'public-task' | 'legal-duty' | 'consent';
export type People = 'members' | 'team' | 'visitors' | 'invited' | 'notifiers';
export type Recipient =
  'public' | 'members' | 'concerned' | 'team' | 'moderators' | 'authorities' | 'systems' | 'host';

/** What is true of a purpose whatever the tables are. */
export interface PurposeTerms {
  readonly basis: LegalBasis;
  readonly people: readonly People[];
  readonly recipients: readonly Recipient[];
}

/** A column that names people, and what becomes of the row or of the name when they leave; null for words that people wrote. */
export interface ProcessedColumn {
  readonly name: string;
  readonly namedAs: string | null;
}

export interface ProcessedTable extends Processed {
  /** Schema and name. */
  readonly table: string;
  readonly columns: readonly ProcessedColumn[];
}

export interface ProcessingActivity extends PurposeTerms {
  readonly purpose: Purpose;
  readonly data: readonly DataKind[];
  readonly kept: readonly Kept[];
  readonly tables: readonly ProcessedTable[];
}

/** The same as anybody may read it: without what the tables are called. */
export type PublicActivity = Omit<ProcessingActivity, 'tables'>;

/** How long, where it is a number of something. */
export interface Kept {
  readonly retention: Retention;
  readonly amount: number | null;
}

/** How it is kept safe: what the program itself does, whoever runs it. */
export const SAFEGUARDS = [
  'passwords',
  'secrets',
  'rights',
  'audit',
  'sessions',
  'limits',
  'transport',
  'closed',
] as const;
type Safeguard = (typeof SAFEGUARDS)[number];

export interface ProcessingRegister {
  readonly activities: readonly ProcessingActivity[];
  readonly safeguards: readonly Safeguard[];
}

export const PROCESSING_REGISTER = token<ProcessingRegister>('ProcessingRegister');

/** The register of processing, as the tables themselves say it. */
export class ReadProcessingRegister {
  constructor(private readonly register: ProcessingRegister) {}

  /** @throws NotAllowed */
  execute(actor: Actor): ProcessingRegister {
    actor.mustBeAllowed('privacy.manage');
    return this.register;
  }

  /** For whoever the data is about (RGPD, art. 13). */
  forReaders(): readonly PublicActivity[] {
    return this.register.activities.map(({ tables: _, ...activity }) => activity);
  }
}
