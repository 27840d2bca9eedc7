import type { Profile } from '@node-saml/node-saml';
import type { Clock } from '#application/shared/ports';
import type { AnswerTo, LogoutMessage } from '#application/site/published/single-logout.api';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { LogoutWord, SingleLogout } from '#application/site/sign-on/single-logout.port';
import { SignOnRefused } from '#domain/site/sign-on/provider.errors';
import { samlLibrary } from './saml-library.ts';
import { DocumentRefused } from './saml-documents.ts';
import {
  type LogoutDocument,
  logoutIn,
  mustBeSignedBeside,
  type Unpacked,
  unpacked,
} from './saml-logout-messages.ts';
import { type SamlParty, samlSettingsOf, SHOWN_FOR_MS, SKEW_MS } from './saml-party.ts';
import { SUBJECT_MAX } from './saml-protocol.ts';

/**
 * SAML 2.0 single logout by the browser, both ways: signed messages alone, for this site alone, of minutes ago at most. The library
 * judges signatures; what it lets pass (no signature, no time, no destination, parts that stand twice) is refused before it looks.
 */
export class SamlLogout implements SingleLogout {
  constructor(
    private readonly party: SamlParty,
    private readonly clock: Clock,
  ) {}

  async judge(provider: KnownProvider, message: LogoutMessage): Promise<LogoutWord> {
    try {
      const sent = unpacked(message);
      if (message.binding === 'redirect') mustBeSignedBeside(sent);
      const read = logoutIn(sent, message.binding === 'redirect' ? 'beside' : 'inside');
      this.mustBeForUs(provider, read);
      await this.mustBeSigned(provider, message, sent, read);
      return this.wordOf(read, sent);
    } catch (error) {
      if (error instanceof SignOnRefused) throw error;
      const reason = error instanceof DocumentRefused ? error.reason : (error as Error).message;
      throw new SignOnRefused(`saml ${reason}`.slice(0, 120), { cause: error });
    }
  }

  async answer(provider: KnownProvider, to: AnswerTo, known: boolean): Promise<string | null> {
    const { signOut } = samlSettingsOf(provider);
    if (!signOut) return null;
    const saml = this.party.towards(provider, { logoutUrl: signOut.answered });
    // Of the profile the library reads the id alone.
    return saml.getLogoutResponseUrlAsync(
      { ID: to.id } as unknown as Profile,
      to.relayState ?? '',
      {},
      known,
    );
  }

  private mustBeForUs(provider: KnownProvider, read: LogoutDocument): void {
    const now = this.clock.now().getTime();
    const age = now - read.issuedAt.getTime();
    if (read.issuer !== samlSettingsOf(provider).entityId) throw new SignOnRefused('issuer');
    if (read.destination !== this.party.logoutAt(provider.slug))
      throw new SignOnRefused('for-another-address');
    if (age > SHOWN_FOR_MS + SKEW_MS || age < -SKEW_MS) throw new SignOnRefused('not-of-now');
    if (read.kind === 'asked' && read.notOnOrAfter && read.notOnOrAfter.getTime() + SKEW_MS <= now)
      throw new SignOnRefused('over');
    if (read.kind === 'asked' && read.subject.length > SUBJECT_MAX) throw new SignOnRefused('subject');
  }

  /** By a certificate of that provider, over all that was read. */
  private async mustBeSigned(
    provider: KnownProvider,
    message: LogoutMessage,
    { fields }: Unpacked,
    read: LogoutDocument,
  ): Promise<void> {
    // Which question an answer belongs to is known to whoever asked it.
    const saml = this.party.towards(provider, {
      validateInResponseTo: samlLibrary().ValidateInResponseTo.never,
    });
    const container = { ...fields } as Record<string, string>;
    const { profile } =
      message.binding === 'redirect'
        ? await saml.validateRedirectAsync(container, message.query)
        : read.kind === 'asked'
          ? await saml.validatePostRequestAsync(container)
          : await saml.validatePostResponseAsync(container);
    if (read.kind === 'answered') return;
    if (profile?.nameID !== read.subject || profile['ID'] !== read.id)
      throw new SignOnRefused('read-in-two-ways');
  }

  private wordOf(read: LogoutDocument, { relayState }: Unpacked): LogoutWord {
    if (read.kind === 'answered') return { kind: 'answered', to: read.to, isOver: read.isOver };
    const { id, subject, sids, issuedAt: saidAt } = read;
    const until = new Date(this.clock.now().getTime() + 2 * (SHOWN_FOR_MS + SKEW_MS));
    return { kind: 'asked', id, relayState, subject, sids, saidAt, until };
  }
}
