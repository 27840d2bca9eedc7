import { InvalidValue } from '#domain/shared/domain-error';
import { isKeepable } from '#domain/shared/keepable';
import { type Claims, claimRulesOf, givenBy } from '#domain/site/sign-on/claim-rules';
import { vouchesFor } from '#domain/site/sign-on/provider';
import { ProviderNotFound, SignOnRefused, SignOnUnknown } from '#domain/site/sign-on/provider.errors';
import type { Clock, Sealing, Secrets } from '../../shared/ports.ts';
import type {
  Arrival,
  AskedBesidePassword,
  Attested,
  KeptSecret,
  MayGive,
  SessionsOver,
  SignOnApi,
  SignOnButton,
} from '../published/sign-on.api.ts';
import type { Attempt, Attempts } from './attempts.port.ts';
import type { FactorRules } from './factor-rule.port.ts';
import type { KnownProvider, KnownProvidersQuery } from './known-providers.query.ts';
import { keysOfComing, keysOfOver } from './over.keys.ts';
import { mayBeAnswer } from './packed-answer.ts';
import type { SignOnProtocols, Testimony } from './protocol.port.ts';
import type { SignedPayload } from './signed-payloads.port.ts';

const MINUTE_MS = 60_000;
/** How long somebody may take with the provider, and how long with the form after it. */
export const LASTS_MS = 10 * MINUTE_MS;
/** Whoever set out may come in so much later: by the provider, by the form after it, and by the second factor after that. */
const ARRIVES_WITHIN_MS = 3 * LASTS_MS;
const FAREWELL = { purpose: 'farewell', memberId: null, returnTo: '/' } as const;
const MAY_BE_TRIED: readonly string[] = ['try'];

type Asked = Parameters<SignOnApi['begin']>[0];

/** Where people come in whom somebody else knows. What is said of them is judged here, never what becomes of them. */
export class SignOnDoor implements SignOnApi {
  constructor(
    private readonly providers: KnownProvidersQuery,
    private readonly protocols: SignOnProtocols,
    private readonly attempts: Attempts,
    private readonly rules: FactorRules,
    private readonly sealing: Sealing,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async buttons(): Promise<readonly SignOnButton[]> {
    return (await this.providers.open()).map((one) => ({
      providerId: one.id,
      slug: one.slug,
      labels: labelsOf(one),
      identifies: one.identifies,
    }));
  }

  async isOnlyWay(): Promise<boolean> {
    return (await this.providers.open()).some(({ isOnlyWay }) => isOnlyWay);
  }

  besidePassword(): Promise<AskedBesidePassword> {
    return this.rules.now();
  }

  async mayGive(providerId: string): Promise<MayGive> {
    const provider = await this.providers.byId(providerId);
    const rules = claimRulesOf(provider?.rules ?? '');
    const named = (kind: (typeof rules)[number]['gives']) =>
      rules.filter(({ gives }) => gives === kind).map(({ what }) => what);
    return { roles: named('role'), groups: named('group') };
  }

  async begin({ slug, purpose, memberId, returnTo }: Asked) {
    const provider = await this.provider(slug, purpose);
    if (purpose === 'confirm' && !provider.identifies) throw new ProviderNotFound();
    const state = this.secrets.next();
    const { url, kept } = await this.protocols
      .of(provider.kind)
      .ask(provider, { state, anew: purpose === 'confirm' || purpose === 'link' });
    const stateHash = this.secrets.hash(state);
    const asked = { providerId: provider.id, purpose, memberId, returnTo };
    const secret = await this.keep({ ...asked, kept: { ...kept, state }, stateHash });
    return { ...secret, leaveTo: url };
  }

  async arrive({ slug, secret, answer }: Parameters<SignOnApi['arrive']>[0]): Promise<Arrival> {
    const known = await this.providers.bySlug(slug);
    if (!known) throw new ProviderNotFound();
    const attempt = await this.attempts.take(this.secrets.hash(secret), known.id, this.clock.now());
    if (!attempt || attempt.arrival || attempt.purpose === 'farewell') throw new SignOnUnknown();
    const asked = attempt.purpose;
    const provider = await this.provider(slug, asked);
    if (provider.kind === 'saml') this.mustHavePosted(attempt, answer);
    const testimony = await this.protocols.of(provider.kind).judge(provider, attempt.kept, answer);
    const { once } = testimony;
    if (once && !(await this.isFirst(provider, once.key, once.until))) throw new SignOnRefused('replayed');
    const { memberId, returnTo, begunAt } = attempt;
    return {
      purpose: asked,
      memberId,
      returnTo,
      begunAt: begunAt.toISOString(),
      attested: this.attested(provider, testimony),
      takesNew: provider.takesNew,
      labels: labelsOf(provider),
    };
  }

  async receive({ slug, state, answer }: Parameters<SignOnApi['receive']>[0]): Promise<string> {
    const provider = await this.providers.bySlug(slug);
    if (provider?.kind !== 'saml') throw new ProviderNotFound();
    if (!mayBeAnswer(answer)) throw new SignOnRefused('no-answer');
    const handle = this.secrets.next();
    const posted = { answer, handleHash: this.secrets.hash(handle) };
    const hash = this.secrets.hash(state);
    if (!(await this.attempts.answer(provider.id, hash, posted, this.clock.now()))) throw new SignOnUnknown();
    return handle;
  }

  async metadata(slug: string): Promise<string> {
    const provider = await this.providers.bySlug(slug);
    if (provider?.kind !== 'saml') throw new ProviderNotFound();
    return this.protocols.metadata(provider);
  }

  async suppose(slug: string, text: string): Promise<Pick<Arrival, 'attested' | 'takesNew'>> {
    const provider = await this.provider(slug, 'try');
    const claims = claimsIn(text);
    const subject = typeof claims['sub'] === 'string' ? claims['sub'] : '';
    const said = { subject, sid: null, claims, authenticatedAt: null, saidAt: null, idToken: null };
    return { attested: this.attested(provider, said), takesNew: provider.takesNew };
  }

  async attest(slug: string, payload: SignedPayload): Promise<Attested> {
    const provider = await this.providers.bySlug(slug);
    if (provider?.kind !== 'discourse' || !provider.isOpen) throw new ProviderNotFound();
    return this.attested(provider, this.protocols.judgeUnasked(provider, payload));
  }

  hold(arrival: Arrival): Promise<KeptSecret> {
    const { purpose, memberId, returnTo, attested } = arrival;
    return this.keep({ providerId: attested.providerId, purpose, memberId, returnTo, kept: {}, arrival });
  }

  async held(slug: string, secret: string): Promise<Arrival | null> {
    const provider = await this.providers.bySlug(slug);
    if (!provider) return null;
    const found = await this.attempts.look(this.secrets.hash(secret), provider.id, this.clock.now());
    return found?.arrival ? asBelievedNow(found.arrival, provider) : null;
  }

  async heldHashed(slug: string, hash: string): Promise<Arrival | null> {
    const provider = await this.providers.bySlug(slug);
    const found = provider && (await this.attempts.look(hash, provider.id, this.clock.now()));
    return provider?.isOpen && found?.arrival ? asBelievedNow(found.arrival, provider) : null;
  }

  async release(slug: string, secret: string): Promise<Arrival> {
    const arrival = await this.releaseHashed(slug, this.secrets.hash(secret));
    if (!arrival) throw new SignOnUnknown();
    return arrival;
  }

  async releaseHashed(slug: string, hash: string): Promise<Arrival | null> {
    const provider = await this.providers.bySlug(slug);
    const found = provider && (await this.attempts.take(hash, provider.id, this.clock.now()));
    return provider?.isOpen && found?.arrival ? asBelievedNow(found.arrival, provider) : null;
  }

  async farewell({ providerId, sealedIdToken }: Parameters<SignOnApi['farewell']>[0]) {
    const provider = await this.providers.byId(providerId);
    if (!provider?.isOpen || !provider.logsOut) return null;
    const idToken = sealedIdToken === null ? null : this.sealing.open(sealedIdToken, sealOf(provider.id));
    const said = await this.protocols.of(provider.kind).farewell(provider, idToken, this.secrets.next());
    if (said === null) return null;
    const { url, awaits } = said;
    const kept = { url, ...(awaits !== undefined && { awaits }) };
    return { slug: provider.slug, ...(await this.keep({ ...FAREWELL, providerId, kept })) };
  }

  async lastWord(slug: string, secret: string): Promise<string> {
    const provider = await this.providers.bySlug(slug);
    const hash = this.secrets.hash(secret);
    const found = provider && (await this.attempts.take(hash, provider.id, this.clock.now()));
    const url = found?.purpose === 'farewell' ? found.kept['url'] : undefined;
    if (!provider || url === undefined) throw new SignOnUnknown();
    const awaits = found?.kept['awaits'];
    if (awaits !== undefined)
      await this.keep({
        ...FAREWELL,
        providerId: provider.id,
        kept: {},
        stateHash: this.secrets.hash(awaits),
      });
    return url;
  }

  async loggedOut(slug: string, notice: string) {
    const provider = await this.providers.bySlug(slug);
    if (!provider) throw new ProviderNotFound();
    const { id, subject, sid, saidAt, expiresAt } = await this.protocols
      .of(provider.kind)
      .judgeNotice(provider, notice);
    if (!isKeepable({ subject, sid })) throw new SignOnRefused('unwritable');
    const once = { key: noticeKey(id), until: expiresAt };
    return { providerId: provider.id as string, subject, sids: sid === null ? [] : [sid], saidAt, once };
  }

  async hear(over: SessionsOver): Promise<void> {
    const { providerId, once } = over;
    if (!(await this.isFirst({ id: providerId }, once.key, once.until))) throw new SignOnRefused('replayed');
    const until = new Date(this.clock.now().getTime() + ARRIVES_WITHIN_MS);
    await this.attempts.keepOver(this.hashed(providerId, keysOfOver(over)), until, over.saidAt);
  }

  async whyOver({ attested, begunAt }: Parameters<SignOnApi['whyOver']>[0]) {
    const { providerId, saidAt } = attested;
    if (!(await this.isOpen(providerId))) return 'closed';
    const { naming, among } = keysOfComing(attested);
    const keys = { naming: this.hashed(providerId, naming), among: this.hashed(providerId, among) };
    const since = new Date(Date.parse(begunAt) + ARRIVES_WITHIN_MS);
    return (await this.attempts.isKeptOver(keys, since, saidAt ? new Date(saidAt) : null)) ? 'said' : null;
  }

  async mustBeOpen(providerId: string): Promise<void> {
    if (!(await this.isOpen(providerId))) throw new ProviderNotFound();
  }

  private async isOpen(providerId: string): Promise<boolean> {
    return (await this.providers.byId(providerId))?.isOpen ?? false;
  }

  private hashed(providerId: string, keys: readonly string[]): readonly string[] {
    return keys.map((key) => `${providerId} over ${this.secrets.hash(key)}`);
  }

  /**
   * Who set out is known by their cookie, and which browser posted the answer by its handle: without both, somebody could send
   * another to the provider and come in as them.
   * @throws SignOnRefused
   */
  private mustHavePosted({ kept }: Attempt, answer: string): void {
    const handle = new URLSearchParams(answer).get('reponse') ?? '';
    if (kept['answer'] !== undefined && kept['handleHash'] !== this.secrets.hash(handle))
      throw new SignOnRefused('another-browser');
  }

  private isFirst({ id }: { readonly id: string }, key: string, until: Date): Promise<boolean> {
    return this.attempts.seenFirst(`${id} ${this.secrets.hash(key)}`, until);
  }

  /** One that is closed can be tried by who keeps it. @throws ProviderNotFound */
  private async provider(slug: string, purpose: string): Promise<KnownProvider> {
    const provider = await this.providers.bySlug(slug);
    if (!provider || !(provider.isOpen || MAY_BE_TRIED.includes(purpose))) throw new ProviderNotFound();
    return provider;
  }

  private async keep(
    p: Pick<Attempt, 'providerId' | 'purpose' | 'memberId' | 'returnTo' | 'kept'> & {
      arrival?: Arrival;
      stateHash?: string;
    },
  ): Promise<KeptSecret> {
    const secret = this.secrets.next();
    const begunAt = this.clock.now();
    const expiresAt = new Date(begunAt.getTime() + LASTS_MS);
    await this.attempts.add({
      arrival: null,
      stateHash: null,
      ...p,
      hash: this.secrets.hash(secret),
      begunAt,
      expiresAt,
    });
    return { secret, expiresAt };
  }

  /** @throws SignOnRefused where it holds what could not be kept */
  private attested(provider: KnownProvider, testimony: Testimony): Attested {
    const { subject, sid, claims, authenticatedAt, saidAt, idToken } = testimony;
    if (!isKeepable({ subject, sid, claims })) throw new SignOnRefused('unwritable');
    const email = typeof claims['email'] === 'string' ? claims['email'] : null;
    return {
      providerId: provider.id,
      slug: provider.slug,
      subject,
      // As it is compared.
      sid: sid?.trim() ?? null,
      email,
      ...trustIn(email, provider, claims),
      claims,
      ...givenBy(claimRulesOf(provider.rules), claims),
      authenticatedAt: provider.identifies ? (authenticatedAt?.toISOString() ?? null) : null,
      saidAt: saidAt?.toISOString() ?? null,
      isFactorTrusted: provider.trustsFactor,
      sealedIdToken:
        idToken !== null && provider.logsOut ? this.sealing.seal(idToken, sealOf(provider.id)) : null,
    };
  }
}

/** @throws InvalidValue */
function claimsIn(text: string): Claims {
  try {
    const claims: unknown = JSON.parse(text);
    if (claims !== null && typeof claims === 'object' && !Array.isArray(claims) && isKeepable(claims))
      return claims as Claims;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InvalidValue('claims', 'site.claims-unreadable');
}

export const labelsOf = ({ labelFr, labelEn }: KnownProvider) => ({ fr: labelFr, en: labelEn });

/** Only the word itself counts: `"true"` of a provider that sends texts is not believed. */
function trustIn(email: string | null, provider: KnownProvider, claims: Testimony['claims']) {
  const { emailTrust: trust } = provider;
  const isSaid = trust === 'always' || (trust === 'claim' && claims['email_verified'] === true);
  const vouched = email === null || !isSaid ? 'not' : vouchesFor(provider, email);
  return { isEmailTrusted: vouched !== 'not', isEmailItsOwn: vouched === 'its-own' };
}

/**
 * What was said while somebody chose is judged by what the organisation says now: its rules, and how far it believes the provider. That a
 * factor was asked for, and that they showed themselves anew, counts only where the provider was believed about it then as well: what it did
 * not do for this answer it did not do.
 */
function asBelievedNow(arrival: Arrival, provider: KnownProvider): Arrival {
  const { attested } = arrival;
  const { email, claims } = attested;
  return {
    ...arrival,
    takesNew: provider.takesNew,
    labels: labelsOf(provider),
    attested: {
      ...attested,
      ...trustIn(email, provider, claims),
      ...givenBy(claimRulesOf(provider.rules), claims),
      authenticatedAt: provider.identifies ? attested.authenticatedAt : null,
      isFactorTrusted: attested.isFactorTrusted && provider.trustsFactor,
      sealedIdToken: provider.logsOut ? attested.sealedIdToken : null,
    },
  };
}

/** Of a notice that a provider calls by that id. */
export const noticeKey = (id: string): string => `logout ${id}`;

const sealOf = (providerId: string): string => `id token ${providerId}`;
/** What the secret of a provider is sealed for: it opens nowhere else. */
export const secretSealOf = (providerId: string): string => `client secret ${providerId}`;
