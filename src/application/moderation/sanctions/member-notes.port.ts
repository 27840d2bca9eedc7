export interface MemberNote {
  readonly id: string;
  readonly memberId: string;
  readonly authorId: string;
  readonly text: string;
  readonly at: Date;
}

/** What moderators tell each other of a member; nobody else reads it. */
export interface MemberNotes {
  add(note: MemberNote): Promise<void>;
}
