/** What two sites that share a secret say to each other, as DiscourseConnect writes it. */
export interface SignedPayload {
  /** A query in base64. */
  readonly sso: string;
  /** Of that base64 text, as hex. */
  readonly sig: string;
}

export interface SignedPayloads {
  signed(fields: Readonly<Record<string, string>>, secret: string): SignedPayload;
  /** @throws PayloadRefused */
  judged(payload: SignedPayload, secret: string): ReadonlyMap<string, string>;
  /** Before anybody vouches for it: to learn whose secret judges it, and for nothing else. @throws PayloadRefused */
  unjudgedField(payload: SignedPayload, name: string): string;
}

/** Why a payload is not believed; a word for the log. */
export class PayloadRefused extends Error {
  constructor(readonly reason: string) {
    super(`The payload does not hold: ${reason}`);
  }
}

/** `sso` and `sig` of a query, each there once. @throws PayloadRefused */
export function payloadIn(query: URLSearchParams): SignedPayload {
  const one = (name: keyof SignedPayload): string => {
    const all = query.getAll(name);
    if (all.length !== 1) throw new PayloadRefused(`no-one-${name}`);
    return all[0]!;
  };
  return { sso: one('sso'), sig: one('sig') };
}
