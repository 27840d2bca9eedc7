/** A client that may call now, as one statement finds it. */
export interface KnownClient {
  readonly id: string;
  readonly name: string;
  readonly holderId: string;
  /** Of the token, where it was asked for with fewer than the client has. */
  readonly scopes: readonly string[];
  readonly categoryIds: readonly string[] | null;
  readonly networks: readonly string[];
  readonly origins: readonly string[];
  readonly expiresAt: Date;
  /** When the secret was given that is shown, or that the token was got for. */
  readonly since: Date;
}

/** Only those that are neither revoked nor past their day. Read anew by every call: what is revoked is so at once. */
export interface KnownClientsQuery {
  bySecret(id: string, secretHash: string, at: Date): Promise<KnownClient | null>;
  byToken(tokenHash: string, at: Date): Promise<KnownClient | null>;
  byId(id: string, at: Date): Promise<KnownClient | null>;
}

export interface ApiTokens {
  keep(token: {
    readonly hash: string;
    readonly clientId: string;
    readonly scopes: readonly string[];
    readonly expiresAt: Date;
    /** When the secret was given that it was got for: the token is worth no more. */
    readonly since: Date;
  }): Promise<void>;
}
