import { setTimeout as sleep } from 'node:timers/promises';
import { errorText } from '#interfaces/messages/error-text';
import { newClient } from '../../support/api-clients.ts';
import { bare, requestIn } from '../../support/sign-on/saml-forge.ts';
import { OWN } from '../../support/sign-on/saml-keys.ts';
import { LoopbackProvider } from '../../support/sign-on/loopback-provider.ts';
import { SsoWorld } from '../sso/world.ts';
import type { OwnSite } from '../support/own-site.ts';
import type { SignedIn } from '../support/people.ts';
import type { Target } from './targets.ts';

/** A place of the running site from which it goes to an address that somebody wrote. */
interface Sink {
  /** @returns what came of it, one for each target */
  drive(targets: readonly Target[]): Promise<readonly string[]>;
  /** What may come of it: it was refused, in the words that are documented. */
  readonly refusals: readonly string[];
}

export const CLIENT = { id: 'communaute', secret: 'un-secret-de-trente-deux-octets-au-moins' };
const ENTITY = 'https://annuaire.example/saml';
const WAIT_MS = 60_000;
/** An address is judged by how it looks before anybody asks where it leads. */
const AT_WEBHOOKS = ['422 site.webhook-private', '422 site.webhook-address'];
const AT_FRAMES = ['422 site.frame-private', '422 site.link'];
const AT_PROVIDERS = ['409 site.provider-unreachable', '403 site.sign-on-refused'];

const addressOf = ({ host }: Target, port: number, scheme = 'https'): string =>
  `${scheme}://${host}:${port}/`;

/** All places from which the site goes outside, on a site of its own. */
export class Sinks {
  private made = 0;

  private constructor(
    private readonly site: OwnSite,
    private readonly world: SsoWorld,
    private readonly idp: LoopbackProvider,
    private readonly administrator: SignedIn,
    private readonly port: number,
  ) {}

  /** @param port of the canary, wherever the target is */
  static async on(site: OwnSite, idp: LoopbackProvider, port: number): Promise<Sinks> {
    const world = await SsoWorld.on(site);
    const administrator = await world.member('Tenante', 'tenante@exemple.fr', 'administrator');
    return new Sinks(site, world, idp, administrator, port);
  }

  all(): Readonly<Record<string, Sink>> {
    return {
      'a webhook that is added': { refusals: AT_WEBHOOKS, drive: (all) => this.addedWebhooks(all) },
      'a webhook that is changed': { refusals: AT_WEBHOOKS, drive: (all) => this.changedWebhooks(all) },
      'a webhook that is told': { refusals: ['private', 'address'], drive: (all) => this.toldWebhooks(all) },
      'the head of every page': { refusals: AT_FRAMES, drive: (all) => this.frames('header', all) },
      'the foot of every page': { refusals: AT_FRAMES, drive: (all) => this.frames('footer', all) },
      'an OpenID provider': { refusals: AT_PROVIDERS, drive: (all) => this.eachBy(all, this.issuer) },
      'the tokens of an OpenID provider': {
        refusals: AT_PROVIDERS,
        drive: (all) => this.eachBy(all, (target) => this.returned({ token_endpoint: this.at(target) })),
      },
      'who somebody is with an OpenID provider': {
        refusals: AT_PROVIDERS,
        drive: (all) => this.eachBy(all, (target) => this.returned({ userinfo_endpoint: this.at(target) })),
      },
      'the keys of an OpenID provider': {
        refusals: ['400 invalid_request'],
        drive: (all) => this.eachBy(all, this.keys),
      },
      'what a SAML provider says of itself': {
        refusals: ['422 site.metadata-unreadable'],
        drive: (all) => this.eachBy(all, this.metadata),
      },
      'the answer of a SAML provider': {
        refusals: ['403 site.sign-on-refused'],
        drive: (all) => this.samlAnswers(all),
      },
      'a picture that shows another': {
        refusals: ['422 files.not-an-image'],
        drive: (all) => this.eachBy(all, this.picture),
      },
    };
  }

  /** The canary is somewhere that the operator trusts, for once: what is told there is heard. */
  async heardAt(origin: string): Promise<void> {
    const id = await this.webhook(`${origin}/heard`);
    await this.ask('POST', `/api/v1/webhooks/${id}/ping`, {});
    await this.attempts([id], 1);
    // It would be tried again, and heard again.
    await this.ask('DELETE', `/api/v1/webhooks/${id}`, {});
  }

  private at = (target: Target): string => addressOf(target, this.port);

  private async eachBy(
    targets: readonly Target[],
    drive: (target: Target) => Promise<string>,
  ): Promise<readonly string[]> {
    const came: string[] = [];
    for (const target of targets) came.push(await drive.call(this, target));
    return came;
  }

  private ask(method: string, path: string, body: object): Promise<Response> {
    return fetch(this.site.origin + path, {
      method,
      headers: {
        Cookie: this.administrator.cookie,
        Origin: this.site.origin,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  }

  /** `status code`, of the field where one is to blame. */
  private async refusalOf(method: string, path: string, body: object): Promise<string> {
    const answer = await this.ask(method, path, body);
    const told = (await answer.json()) as { code?: string; fields?: readonly { code: string }[] };
    return `${answer.status} ${told.fields?.[0]?.code ?? told.code ?? ''}`.trim();
  }

  private async client(): Promise<string> {
    const scopes = ['topics:read', 'webhooks:manage'];
    const key = await newClient(this.site, { holder: { memberId: this.administrator.id }, scopes });
    return key.split('_')[1]!;
  }

  private async webhook(url: string): Promise<string> {
    const body = { clientId: await this.client(), url, events: ['topic.created'] };
    const answer = await this.ask('POST', '/api/v1/webhooks', body);
    const told = (await answer.json()) as { webhook?: { id: string } };
    if (!told.webhook) throw new Error(`A webhook was not added: ${answer.status} ${JSON.stringify(told)}`);
    return told.webhook.id;
  }

  private async addedWebhooks(targets: readonly Target[]): Promise<readonly string[]> {
    const clientId = await this.client();
    return this.eachBy(targets, (target) =>
      this.refusalOf('POST', '/api/v1/webhooks', {
        clientId,
        url: this.at(target),
        events: ['topic.created'],
      }),
    );
  }

  private async changedWebhooks(targets: readonly Target[]): Promise<readonly string[]> {
    const id = await this.webhook('https://192.0.43.8/told');
    return this.eachBy(targets, (target) =>
      this.refusalOf('PUT', `/api/v1/webhooks/${id}`, {
        url: this.at(target),
        events: ['topic.created'],
        silent: false,
      }),
    );
  }

  /** As if each led somewhere else when it was added: what is told is judged once more. */
  private async toldWebhooks(targets: readonly Target[]): Promise<readonly string[]> {
    const clientId = await this.client();
    const ids = targets.map(() => this.world.people.rows.id());
    await this.site.rows(
      `insert into site.webhook_endpoint (id, client_id, url, events, secret_number, created_at)
       select id, $3, url, '{topic.created}', 1, now() from unnest($1::uuid[], $2::text[]) as told(id, url)`,
      [ids, targets.map(this.at), clientId],
    );
    for (const id of ids) await this.ask('POST', `/api/v1/webhooks/${id}/ping`, {});
    const reasons = await this.attempts(ids, ids.length);
    return ids.map((id) => reasons.get(id) ?? 'was never tried');
  }

  /** Why what was told did not come through, by endpoint, once so many were tried. */
  private async attempts(ids: readonly string[], wanted: number): Promise<ReadonlyMap<string, string>> {
    for (const until = Date.now() + WAIT_MS; ; await sleep(100)) {
      const rows = await this.site.rows<{ id: string; reason: string | null }>(
        `select d.endpoint_id as id, a.reason from site.webhook_attempt a
         join site.webhook_delivery d on d.id = a.delivery_id where d.endpoint_id = any($1) and a.number = 1`,
        [ids],
      );
      if (rows.length >= wanted || Date.now() > until)
        return new Map(rows.map(({ id, reason }) => [id, reason ?? 'delivered']));
    }
  }

  private async frames(frame: 'header' | 'footer', targets: readonly Target[]): Promise<readonly string[]> {
    const browser = this.world.browser(this.administrator.cookie);
    const { text } = await browser.get('/admin/marque/cadre');
    const version = /name="version"[^>]* value="(\d+)"/.exec(text)?.[1] ?? '';
    return this.eachBy(targets, async (target) => {
      const page = await browser.post('/admin/marque/cadre', {
        version,
        headerMode: 'menus',
        footerMode: 'menus',
        [`${frame}Mode`]: 'remote',
        [`${frame}Url`]: this.at(target),
      });
      return saidOn(page, AT_FRAMES);
    });
  }

  private async issuer(target: Target): Promise<string> {
    const slug = this.slug();
    await this.world.provider(slug, this.idp, { settings: { issuer: this.at(target).slice(0, -1) } });
    return saidOn(await this.world.browser().get(`/connexion/avec/${slug}`), AT_PROVIDERS);
  }

  /** Somebody comes back from a provider that says that one of its places is elsewhere. */
  private async returned(said: Readonly<Record<string, string>>): Promise<string> {
    const slug = this.slug();
    await this.world.provider(slug, this.idp);
    this.idp.twist = { metadata: (metadata) => void Object.assign(metadata, said) };
    const browser = this.world.browser();
    const page = await browser.get(await browser.outAndBack(`/connexion/avec/${slug}`));
    return saidOn(page, AT_PROVIDERS);
  }

  private async keys(target: Target): Promise<string> {
    const slug = this.slug();
    await this.world.provider(slug, this.idp);
    this.idp.twist = { metadata: (metadata) => void Object.assign(metadata, { jwks_uri: this.at(target) }) };
    const body = new URLSearchParams({ logout_token: await this.idp.notice({ sub: 'somebody' }) });
    const answer = await fetch(`${this.site.origin}/connexion/avec/${slug}/deconnexion`, {
      method: 'POST',
      body,
    });
    return `${answer.status} ${((await answer.json()) as { error?: string }).error}`;
  }

  private async metadata(target: Target): Promise<string> {
    const said = `<!DOCTYPE x [<!ENTITY at SYSTEM "${addressOf(target, this.port, 'http')}">]>
      <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${ENTITY}&at;"/>`;
    const page = await this.world.browser(this.administrator.cookie).post('/admin/connexion/nouveau', {
      kind: 'saml',
      slug: this.slug(),
      labelFr: 'Annuaire',
      labelEn: 'Directory',
      metadata: said,
      emailTrust: 'claim',
      rules: '',
    });
    return saidOn(page, ['422 site.metadata-unreadable']);
  }

  private async samlAnswers(targets: readonly Target[]): Promise<readonly string[]> {
    const slug = this.slug();
    const settings = {
      entityId: ENTITY,
      signOnUrl: 'https://annuaire.example/sso',
      certificates: [bare(OWN.certificate)],
    };
    await this.world.provider(slug, null, { kind: 'saml', settings });
    return this.eachBy(targets, async (target) => {
      const browser = this.world.browser();
      const { to } = await browser.get(`/connexion/avec/${slug}`);
      const { acs, relayState } = requestIn(to ?? '');
      const answer = `<!DOCTYPE x SYSTEM "${addressOf(target, this.port, 'http')}"><x/>`;
      const { to: back } = await browser.post(acs.slice(this.site.origin.length), {
        SAMLResponse: Buffer.from(answer).toString('base64'),
        RelayState: relayState,
      });
      return saidOn(await browser.get(back ?? '/'), ['403 site.sign-on-refused']);
    });
  }

  private async picture(target: Target): Promise<string> {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
      <image xlink:href="${addressOf(target, this.port, 'http')}a.png" width="9" height="9"/></svg>`;
    const body = new FormData();
    body.set('file', new Blob([drawing], { type: 'image/png' }), 'drawing.png');
    body.set('alt', 'A drawing');
    const answer = await fetch(`${this.site.origin}/images/nouvelle`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Cookie: this.administrator.cookie, Origin: this.site.origin, Accept: 'text/html' },
    });
    return saidOn({ status: answer.status, text: await answer.text() }, ['422 files.not-an-image']);
  }

  private slug(): string {
    return `annuaire-${(this.made += 1)}`;
  }
}

/** Which of the refusals a page shows: its status and its words. */
function saidOn(
  { status, text }: { readonly status: number; readonly text: string },
  refusals: readonly string[],
): string {
  const words = text.replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
  const found = refusals.find((refusal) => {
    const [told = '', code = ''] = refusal.split(' ');
    return Number(told) === status && words.includes(errorText('fr', code, {}));
  });
  return found ?? `${status} ${/<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? text.slice(0, 80)}`;
}
