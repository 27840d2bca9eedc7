import { AlreadyTaken } from '#domain/shared/already-taken';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { type FieldProblem, heard, InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import {
  type DiscourseSettings,
  discourseSettingsOf,
  oidcSettingsOf,
  type OidcText,
  PROVIDER_LIMITS,
  type ProviderId,
  type ProviderKind,
  type ProviderSettings,
  type ProviderText,
  type SamlSettings,
  SignOnProvider,
} from '#domain/site/sign-on/provider';
import type { SignOnProviders } from '#domain/site/sign-on/providers.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, Sealing } from '../../shared/ports.ts';
import type { MetadataReader } from './metadata-reader.port.ts';
import { secretSealOf } from './sign-on.door.ts';
import type { SigningPair, SigningPairs } from './signing-pairs.port.ts';

interface SaveProviderCommand extends ProviderText, OidcText, DiscourseSettings {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** Null makes a new one. */
  readonly id: ProviderId | null;
  /** Of the one that is changed, as its editor read it; left out by who read none. */
  readonly version?: number | undefined;
  readonly kind: ProviderKind;
  /** Part of its addresses, which the provider has to know: said once. */
  readonly slug: string;
  /** Empty leaves the one that stands. */
  readonly secret: string;
  /** Of a SAML provider: its metadata, as it publishes them. Empty leaves what stands. */
  readonly metadata: string;
  /** What is refused already of what was typed; anything in its place is never kept. */
  readonly refused?: readonly FieldProblem[];
}

/** Somebody else comes to be believed about who people are, or is believed otherwise from here on. */
export class SaveProvider {
  constructor(
    private readonly providers: SignOnProviders,
    private readonly metadata: MetadataReader,
    private readonly pairs: SigningPairs,
    private readonly sealing: Sealing,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, ProviderNotFound, ChangedMeanwhile, InvalidValue, InvalidValues */
  async execute(command: SaveProviderCommand): Promise<{ id: ProviderId }> {
    const {
      actor,
      session,
      kind,
      slug,
      isOpen,
      takesNew,
      emailTrust,
      emailDomains,
      isOnlyWay,
      trustsFactor,
    } = command;
    const rules = command.rules;
    const id = command.id ?? this.ids.next<ProviderId>();
    // A new one is closed, whatever is asked.
    const opens = command.id !== null && isOpen;
    const said = {
      isOpen: opens,
      takesNew,
      emailTrust,
      emailDomains,
      isOnlyWay: opens && isOnlyWay,
      trustsFactor,
    };
    const details = { slug, kind, ...said, rules: rules.split('\n').length };
    try {
      await this.acts.run(
        {
          actor,
          action: command.id === null ? 'sign-on.provider-add' : 'sign-on.provider-change',
          object: { kind: 'sign-on-provider', id },
          details,
        },
        async () => {
          actor.mustBeAllowed('sign-on.manage');
          mustBeFresh(session, this.clock.now());
          const refused = [...(command.refused ?? [])];
          const settings = await heard(refused, () => this.settingsOf(command));
          const secret = await heard(refused, () => this.sealed(id, command));
          const pair = kind === 'saml' && refused.length === 0 ? await this.pairs.make() : null;
          return { settings, secret, pair, refused };
        },
        async ({ settings: typed, secret: given, pair, refused }) => {
          if (command.id !== null) {
            const provider = await this.providers.getForChange(id);
            if (command.version !== undefined) provider.mustStandAt(command.version);
            const { said } = provider;
            const { settings, secret } = this.signing(id, typed ?? said, given, ownIn(said) ?? pair);
            provider.describe(actor, command, settings, secret, this.clock.now(), refused);
            return;
          }
          const { settings, secret } = this.signing(id, typed, given, pair);
          const at = this.clock.now();
          this.providers.add(
            SignOnProvider.add({
              id,
              slug,
              kind,
              by: actor,
              text: command,
              settings,
              sealedSecret: secret,
              at,
              refused,
            }),
          );
        },
      );
    } catch (error) {
      const taken = error instanceof AlreadyTaken && error.constraint === 'sign_on_provider_slug';
      throw taken ? new InvalidValue('slug', 'site.provider-slug-taken') : error;
    }
    return { id };
  }

  private settingsOf(command: SaveProviderCommand): ProviderSettings | null {
    if (command.kind === 'oidc') return oidcSettingsOf(command);
    if (command.kind === 'discourse') return discourseSettingsOf(command);
    if (command.metadata.trim() !== '') return this.metadata.read(command.metadata);
    if (command.id === null) throw new InvalidValue('metadata', 'text.missing');
    return null;
  }

  /** A provider of SAML is given what we sign with once, and keeps knowing us by it whatever else changes. */
  private signing(
    id: ProviderId,
    settings: ProviderSettings | null,
    secret: string | null,
    own: (Pick<SigningPair, 'certificate'> & Partial<SigningPair>) | null,
  ): { settings: ProviderSettings | null; secret: string | null } {
    if (settings === null || own === null) return { settings, secret };
    return {
      settings: { ...settings, ownCertificate: own.certificate } as SamlSettings,
      secret: own.key === undefined ? null : this.sealing.seal(own.key, secretSealOf(id)),
    };
  }

  private sealed(id: ProviderId, command: SaveProviderCommand): string | null {
    if (command.kind === 'saml') return null;
    const isShared = command.kind === 'discourse' && (command.id === null || command.secret !== '');
    const limits = isShared ? PROVIDER_LIMITS.sharedSecret : PROVIDER_LIMITS.secret;
    const secret = boundedText('secret', command.secret, limits);
    return secret === '' ? null : this.sealing.seal(secret, secretSealOf(id));
  }
}

/** What a provider knows us by already; its key stands sealed beside it. */
const ownIn = (said: ProviderSettings): Pick<SigningPair, 'certificate'> | null =>
  'ownCertificate' in said && said.ownCertificate !== undefined ? { certificate: said.ownCertificate } : null;
