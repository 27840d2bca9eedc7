export interface MyLink {
  readonly id: string;
  readonly providerId: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date;
}

/** By which providers a member comes in. */
export interface MyLinksQuery {
  execute(memberId: string): Promise<readonly MyLink[]>;
}
