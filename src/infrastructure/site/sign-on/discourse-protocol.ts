import { randomBytes } from 'node:crypto';
import type { Sealing } from '#application/shared/ports';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { Kept, SignOnProtocol, Testimony } from '#application/site/sign-on/protocol.port';
import {
  payloadIn,
  PayloadRefused,
  type SignedPayload,
} from '#application/site/sign-on/signed-payloads.port';
import { secretSealOf } from '#application/site/sign-on/sign-on.door';
import type { Claims } from '#domain/site/sign-on/claim-rules';
import type { DiscourseSettings } from '#domain/site/sign-on/provider';
import { SignOnDeclined, SignOnRefused } from '#domain/site/sign-on/provider.errors';
import { judgedPayload, signedPayload } from './discourse-payload.ts';

const NONCE_BYTES = 24;
const SUBJECT_MAX = 255;
/** What is read of somebody, beside `custom.…`; the rest is read over. */
const SAID: readonly string[] = ['email', 'username', 'name', 'admin', 'moderator', 'title', 'locale'];
const OF_THE_ORGANISATION = 'custom.';

/** DiscourseConnect: a nonce goes out under a shared secret, and comes back beside who somebody is. */
export class DiscourseProtocol implements SignOnProtocol {
  /** @param publicUrl without a slash at its end */
  constructor(
    private readonly sealing: Sealing,
    private readonly publicUrl: string,
  ) {}

  async ask(provider: KnownProvider) {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const url = new URL((provider.settings as DiscourseSettings).address);
    const asked = { nonce, return_sso_url: this.callback(provider) };
    for (const [name, value] of Object.entries(signedPayload(asked, this.secretOf(provider))))
      url.searchParams.set(name, value);
    return { url: url.href, kept: { nonce } };
  }

  async judge(provider: KnownProvider, kept: Kept, answer: string): Promise<Testimony> {
    return refusing(() => {
      const said = judgedPayload(payloadIn(new URLSearchParams(answer)), this.secretOf(provider));
      // The signature held: who gave it may be told what does not fit, and no time is to be measured here.
      if (said.get('nonce') !== kept['nonce']) throw new SignOnRefused('nonce');
      const meant = said.get('return_sso_url');
      if (meant !== undefined && meant !== this.callback(provider))
        throw new SignOnRefused('for-another-address');
      if (said.get('failed') === 'true') throw new SignOnDeclined();
      return testimonyOf(said);
    });
  }

  /** @throws SignOnRefused */
  judgeUnasked(provider: KnownProvider, payload: SignedPayload): Testimony {
    return refusing(() => {
      const said = judgedPayload(payload, this.secretOf(provider));
      // What carries one was said to a browser, and to no machine.
      if (said.has('nonce')) throw new SignOnRefused('nonce');
      return testimonyOf(said);
    });
  }

  async farewell(): Promise<null> {
    return null;
  }

  async judgeNotice(): Promise<never> {
    throw new SignOnRefused('notices-of-openid-alone');
  }

  private callback({ slug }: KnownProvider): string {
    return `${this.publicUrl}/connexion/avec/${slug}/retour`;
  }

  /** @throws SignOnRefused without one: anybody could sign with nothing */
  private secretOf({ id, sealedSecret }: KnownProvider): string {
    if (sealedSecret === null) throw new SignOnRefused('no-secret');
    return this.sealing.open(sealedSecret, secretSealOf(id));
  }
}

/** Whatever does not hold, as a refusal of ours. @throws SignOnRefused */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PayloadRefused)
      throw new SignOnRefused(`discourse ${error.reason}`, { cause: error });
    throw error;
  }
}

/** @throws SignOnRefused */
function testimonyOf(said: ReadonlyMap<string, string>): Testimony {
  const subject = said.get('external_id') ?? '';
  if (subject === '' || subject.length > SUBJECT_MAX) throw new SignOnRefused('subject');
  const claims: Claims = {
    ...Object.fromEntries(
      [...said].filter(([name]) => SAID.includes(name) || name.startsWith(OF_THE_ORGANISATION)),
    ),
    sub: subject,
    groups: groupsOf(said),
    // Where nothing is said the provider vouches for the address: so the protocol has it.
    email_verified: ['false', undefined].includes(said.get('require_activation')),
  };
  return { subject, sid: null, claims, authenticatedAt: null, saidAt: null, idToken: null };
}

/** All that they are in, as the three fields that tell of groups come to. */
function groupsOf(said: ReadonlyMap<string, string>): readonly string[] {
  const listed = (name: string): string[] =>
    (said.get(name) ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const gone = listed('remove_groups');
  return [...new Set([...listed('groups'), ...listed('add_groups')])].filter((one) => !gone.includes(one));
}
