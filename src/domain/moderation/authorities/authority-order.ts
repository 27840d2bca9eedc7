import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { type LocalDay, localDay, type LocalMoment, localTime } from './local-moment.ts';

/** 9: to act against content · 10: to provide information. Articles of Regulation (EU) 2022/2065. */
export const ORDER_ARTICLES = ['9', '10'] as const;
type OrderArticle = (typeof ORDER_ARTICLES)[number];

export const ORDER_LIMITS = {
  authority: { max: 200 },
  reference: { max: 120 },
  legalBasis: { max: 500 },
  object: { max: 2000 },
  action: { max: 2000 },
  notToldWhy: { max: 500 },
} as const;
/** How long an order is kept. */
export const YEARS_KEPT = 5;

export class OrderNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.order-not-found';
  constructor() {
    super('No such order');
  }
}

/** An order as its form gives it; days and times as Paris has them. */
export interface GivenOrder {
  readonly article: string;
  readonly authority: string;
  /** Two letters. */
  readonly memberState: string;
  readonly reference: string;
  readonly issuedOn: string;
  readonly receivedOn: string;
  readonly receivedTime: string;
  readonly legalBasis: string;
  readonly category: string;
  readonly object: string;
  /** What was done, when; both or neither. */
  readonly action: string;
  readonly actedOn: string;
  readonly actedTime: string;
  /** When the person was told, or why not. */
  readonly toldOn: string;
  readonly notToldWhy: string;
}

/** An order of an authority, and what became of it. */
export interface AuthorityOrder {
  readonly article: OrderArticle;
  readonly authority: string;
  readonly memberState: string;
  readonly reference: string;
  readonly issuedOn: LocalDay;
  readonly receivedAt: LocalMoment;
  readonly legalBasis: string;
  readonly category: string;
  readonly object: string;
  readonly action: string | null;
  readonly actedAt: LocalMoment | null;
  readonly toldOn: LocalDay | null;
  readonly notToldWhy: string | null;
}

/** @param today in Paris @throws InvalidValue, InvalidValues beside the fields */
export function judgedOrder(given: GivenOrder, today: LocalDay): AuthorityOrder {
  const judged = judgedTogether({
    article: () => articleOf(given.article),
    authority: () => boundedText('authority', given.authority, { min: 2, ...ORDER_LIMITS.authority }),
    memberState: () => stateOf(given.memberState),
    reference: () => boundedText('reference', given.reference, ORDER_LIMITS.reference),
    issuedOn: () => localDay('issuedOn', given.issuedOn, today),
    receivedOn: () => localDay('receivedOn', given.receivedOn, today),
    receivedTime: () => localTime('receivedTime', given.receivedTime),
    legalBasis: () => boundedText('legalBasis', given.legalBasis, { min: 3, ...ORDER_LIMITS.legalBasis }),
    category: () => categoryOf(given.category),
    object: () => boundedText('object', given.object, { min: 3, ...ORDER_LIMITS.object }),
    acted: () => actedOf(given, today),
    toldOn: () => (given.toldOn === '' ? null : localDay('toldOn', given.toldOn, today)),
    notToldWhy: () => boundedText('notToldWhy', given.notToldWhy, { min: 0, ...ORDER_LIMITS.notToldWhy }),
  });
  const { receivedOn, receivedTime, acted, notToldWhy, ...rest } = judged;
  const order = {
    ...rest,
    receivedAt: `${receivedOn} ${receivedTime}`,
    ...acted,
    notToldWhy: notToldWhy || null,
  };
  mustFollow(order, receivedOn);
  return order;
}

function mustFollow(order: AuthorityOrder, receivedOn: LocalDay): void {
  if (receivedOn < order.issuedOn) throw new InvalidValue('receivedOn', 'moderation.before-it-was-issued');
  if (order.actedAt !== null && order.actedAt < order.receivedAt)
    throw new InvalidValue('actedOn', 'moderation.before-it-was-received');
  if (order.toldOn !== null && order.toldOn < receivedOn)
    throw new InvalidValue('toldOn', 'moderation.before-it-was-received');
  if (order.toldOn !== null && order.notToldWhy !== null)
    throw new InvalidValue('notToldWhy', 'moderation.told-and-not-told');
}

function articleOf(raw: string): OrderArticle {
  const article = ORDER_ARTICLES.find((one) => one === raw);
  if (!article) throw new InvalidValue('article', 'field.choice');
  return article;
}

function stateOf(raw: string): string {
  if (!/^[A-Z]{2}$/.test(raw)) throw new InvalidValue('memberState', 'moderation.not-a-state');
  return raw;
}

function categoryOf(raw: string): string {
  if (!/^STATEMENT_CATEGORY_[A-Z_]{3,80}$/.test(raw))
    throw new InvalidValue('category', 'moderation.category-unknown');
  return raw;
}

function actedOf({ action, actedOn, actedTime }: GivenOrder, today: LocalDay) {
  if (action.trim() === '' && actedOn === '' && actedTime === '') return { action: null, actedAt: null };
  const judged = judgedTogether({
    action: () => boundedText('action', action, ORDER_LIMITS.action),
    actedOn: () => localDay('actedOn', actedOn, today),
    actedTime: () => localTime('actedTime', actedTime),
  });
  return { action: judged.action, actedAt: `${judged.actedOn} ${judged.actedTime}` };
}
