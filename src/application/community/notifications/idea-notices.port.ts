interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberIds: readonly string[];
  /** Who answered. */
  readonly by: string;
  readonly number: number;
  readonly status: string;
}

/** Members are told how an idea stands that they proposed or support. @returns whom it was told on the site */
export interface IdeaNotices {
  tell(notice: Notice): Promise<readonly string[]>;
}
