import type { Id, MemberId } from '#domain/shared/id';

export type DataCopyId = Id<'DataCopy'>;

/** A copy of all that is kept of a member: asked for, made, there for a day. */
export interface DataCopy {
  readonly id: DataCopyId;
  readonly memberId: MemberId;
  readonly askedAt: Date;
  /** Steps: tables, files and what explains them. */
  readonly done: number;
  readonly total: number;
  /** Files that it is kept as. */
  readonly pieces: number;
  readonly bytes: number;
  /** The try that made it, of as many as were begun: each has files of its own. */
  readonly madeBy: number;
  readonly tries: number;
  readonly readyAt: Date | null;
  /** When the letter that says so was asked for. */
  readonly toldAt: Date | null;
  /** Nothing comes of it any more: words were taken out of everywhere since, or another was asked for. Kept until its files are gone. */
  readonly refusedAt: Date | null;
}

/** One for each member at most, beside those that are refused. */
export interface DataCopies {
  /** Within a unit of work, before anything of a copy is changed there: whoever refuses them all is waited for, or waits. */
  hold(): Promise<void>;
  start(copy: Pick<DataCopy, 'id' | 'memberId' | 'askedAt'>): Promise<void>;
  find(id: DataCopyId): Promise<DataCopy | null>;
  ofMember(memberId: MemberId): Promise<DataCopy | null>;
  /** Those that are refused as well. */
  everyOne(memberId: MemberId): Promise<readonly DataCopy[]>;
  /** @returns the number of this try, null where nobody waits for it any more */
  begin(id: DataCopyId): Promise<number | null>;
  /** Of the latest try only, while it is not ready. */
  progress(
    id: DataCopyId,
    p: { readonly madeBy: number; readonly done: number; readonly total: number },
  ): Promise<void>;
  /** @returns false where nobody waits for it any more, as when another try made it meanwhile */
  finish(
    id: DataCopyId,
    p: { readonly madeBy: number; readonly pieces: number; readonly bytes: number; readonly at: Date },
  ): Promise<boolean>;
  /** Its member is told that it is ready. */
  told(id: DataCopyId, at: Date): Promise<void>;
  /** Nothing comes of it any more. */
  refuse(id: DataCopyId, at: Date): Promise<void>;
  /**
   * Nothing comes any more of those that could be fetched or are being made. Whoever asks meanwhile waits until this stands.
   * Within a unit of work. @returns them
   */
  refuseAll(at: Date): Promise<readonly DataCopy[]>;
  askedBefore(at: Date): Promise<readonly DataCopy[]>;
  drop(id: DataCopyId): Promise<void>;
}

/** A file that a member sent. */
export interface OwnFile {
  readonly key: string;
  /** As they called it. */
  readonly name: string;
}

export interface OwnFiles {
  of(memberId: MemberId): Promise<readonly OwnFile[]>;
}
