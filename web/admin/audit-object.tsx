import type { Permission } from '#application/shared/viewer';
import {
  announcementHref,
  campaignHref,
  caseHref,
  editorialNoteHref,
  manageClaimHref,
  managedPageHref,
  manageEventHref,
  moduleHref,
  postHref,
  recordHref,
  segmentHref,
} from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { hasText, type MessageKey, type Translate, useT } from '../lib/texts.tsx';
import { objectName } from './act-name.ts';
import type { NamedLine } from './audit-of.server.ts';

type Line = Pick<
  NamedLine,
  'action' | 'objectKind' | 'objectId' | 'details' | 'names' | 'outcome' | 'address'
>;

/** Where the keys of things have their words. */
const WORDS_OF: Readonly<Record<string, string>> = {
  module: 'modules.name',
  automation: 'campaigns.automations.occasions',
  'legal-text': 'audit.value.text',
  role: 'rights.role',
};
/** The details that name what an act was done to. */
const NAMED_BY = ['name', 'title', 'label', 'subject', 'receipt'] as const;

/** Where a thing is looked after, and who may go there; null asks for no right. */
const PLACES: Readonly<Record<string, readonly [(id: string) => string, Permission | null]>> = {
  module: [moduleHref, 'module.switch'],
  announcement: [announcementHref, 'announcement.publish'],
  'editorial-note': [editorialNoteHref, 'announcement.publish'],
  page: [managedPageHref, 'page.manage'],
  campaign: [campaignHref, 'campaign.manage'],
  segment: [segmentHref, 'segment.manage'],
  event: [manageEventHref, 'event.manage'],
  member: [recordHref, 'member.consult'],
  claim: [manageClaimHref, 'privacy.manage'],
  'review-item': [caseHref, 'review.read'],
  post: [postHref, null],
};
/** After these there is nothing left to go to. */
const GONE = /\.(remove|withdraw|purge|delete|dissolve)$/;

/** What a thing is called, where that is known; null where only its id is. */
export function thingName(t: Translate, { objectKind, objectId, details, names }: Line): string | null {
  if (objectId === null) return null;
  if (names[objectId] !== undefined) return names[objectId];
  const key = `${WORDS_OF[objectKind]}.${objectId}`;
  if (WORDS_OF[objectKind] !== undefined && hasText(key)) return t(key as MessageKey);
  const named = NAMED_BY.map((name) => details[name]).find((each) => typeof each === 'string' && each !== '');
  return typeof named === 'string' ? named : null;
}

/** What an act was done to: what it is, what it is called, the way there, and the id that the filter takes. */
export function AuditObject({ line }: { line: Line }) {
  const t = useT();
  const { may } = usePage();
  const { action, objectKind, objectId } = line;
  const kind = objectName(t, objectKind);
  if (objectId === null) return <>{kind}</>;
  const name = thingName(t, line);
  const [hrefOf, right] = PLACES[objectKind] ?? [null, null];
  const leads = hrefOf !== null && !GONE.test(action) && (right === null || may(right));
  // What was taken away is still there for who may see it.
  const href = leads ? hrefOf(objectId) : (line.address ?? null);
  const to = (words: string) => (href === null ? words : <a href={href}>{words}</a>);
  return (
    <>
      {name === null ? to(kind) : t.rich('audit.thing', { kind, name: to(name) })}
      {name !== objectId && (
        <details className="disclose small muted">
          <summary>{t('audit.id')}</summary>
          <code>{objectId}</code>
        </details>
      )}
    </>
  );
}
