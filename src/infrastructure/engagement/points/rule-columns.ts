import type { PointRule } from '#domain/engagement/points/point-rule';
import type { Caps } from '#domain/engagement/points/rule-book';

/** Columns of a version `r` of a rule, named as the domain names them. */
export const RULE = `r.key, r.number, r.event, r.label, r.explanation,
  r.label_en as "labelEn", r.explanation_en as "explanationEn", r.points, r.day_cap as day, r.month_cap as month,
  r.post_cap as post, r.pair_cap as pair, r.from_at as "from"`;

export type RuleRow = Omit<PointRule, 'caps'> & Caps;

/** With its caps together. */
export const ruleOf = <Row extends Caps>({ day, month, post, pair, ...rule }: Row) => ({
  ...rule,
  caps: { day, month, post, pair },
});
