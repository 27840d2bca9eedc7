import { AskedByNobodyKnown } from '#domain/site/sign-on/connected-site';
import type { Sealing } from '../../shared/ports.ts';
import type { AskedOfUs, ConnectedSitesApi } from '../published/connected-sites.api.ts';
import type { KnownSite, KnownSitesQuery } from './connected-sites.query.ts';
import {
  payloadIn,
  PayloadRefused,
  type SignedPayload,
  type SignedPayloads,
} from './signed-payloads.port.ts';

const NONCE_MAX = 500;

/** Who asks us who people are, and where an answer may go. */
export class ConnectedSitesDoor implements ConnectedSitesApi {
  constructor(
    private readonly sites: KnownSitesQuery,
    private readonly payloads: SignedPayloads,
    private readonly sealing: Sealing,
  ) {}

  async judge(query: string): Promise<AskedOfUs> {
    try {
      return await this.judged(payloadIn(new URLSearchParams(query)));
    } catch (error) {
      if (error instanceof PayloadRefused) throw new AskedByNobodyKnown(error.reason);
      throw error;
    }
  }

  async answer(asked: AskedOfUs, fields: Readonly<Record<string, string>>): Promise<string> {
    const site = await this.open(asked.origin);
    const { sso, sig } = this.payloads.signed({ ...fields, nonce: asked.nonce }, this.secretOf(site));
    const url = new URL(asked.returnTo);
    url.searchParams.set('sso', sso);
    url.searchParams.set('sig', sig);
    return url.href;
  }

  labels(ids: readonly string[]) {
    return this.sites.labels(ids);
  }

  /** Whose secret judges it is read from where the answer should go: a site can ask for an answer to itself alone. */
  private async judged(payload: SignedPayload): Promise<AskedOfUs> {
    const returnTo = addressOf(this.payloads.unjudgedField(payload, 'return_sso_url'));
    const site = await this.open(returnTo.origin);
    const said = this.payloads.judged(payload, this.secretOf(site));
    const nonce = said.get('nonce') ?? '';
    if (nonce === '' || nonce.length > NONCE_MAX) throw new AskedByNobodyKnown('nonce');
    return {
      siteId: site.id,
      label: site.label,
      origin: site.origin,
      returnTo: returnTo.href,
      nonce,
      tellsEmail: site.tellsEmail,
      wants: said.get('logout') === 'true' ? 'sign-out' : 'sign-in',
      isSilent: said.get('prompt') === 'none',
    };
  }

  /** @throws AskedByNobodyKnown */
  private async open(origin: string): Promise<KnownSite> {
    const site = await this.sites.byOrigin(origin);
    if (!site?.isOpen) throw new AskedByNobodyKnown('unknown-site');
    return site;
  }

  /** @throws AskedByNobodyKnown without one: anybody could sign with nothing */
  private secretOf({ id, sealedSecret }: KnownSite): string {
    if (sealedSecret === null) throw new AskedByNobodyKnown('no-secret');
    return this.sealing.open(sealedSecret, siteSealOf(id));
  }
}

/** @throws AskedByNobodyKnown */
function addressOf(raw: string): URL {
  const url = URL.canParse(raw) && !/[\s\\]/.test(raw) ? new URL(raw) : null;
  if (!url || url.username !== '' || url.password !== '' || !/^https?:$/.test(url.protocol))
    throw new AskedByNobodyKnown('return-address');
  return url;
}

/** What the secret of a site is sealed for: it opens nowhere else. */
export const siteSealOf = (siteId: string): string => `connected site ${siteId}`;
