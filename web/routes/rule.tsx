import { useActionData } from '@remix-run/react';
import { ChangeRuleRequest } from '#interfaces/http/community/desk.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { RULES, toReviewHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { RestingTextsList } from '../official/resting-texts.tsx';
import { RuleForm } from '../official/rule-form.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

async function ruleAt({ app, actor, params }: Visit) {
  const found = await app.official.rule.execute(actor, params['key'] ?? '');
  if (!found) throw nothingHere('community.rule-not-found');
  return found;
}

export const loader = read('rules.manage', ruleAt);

export const action = act('rules.manage', ChangeRuleRequest, async (input, visit) => {
  const { rule } = await ruleAt(visit);
  const { sealIds, references } = await visit.app.official.changeRule.execute({
    ...input,
    actor: visit.actor,
    ruleId: rule.id,
    url: input.url ?? null,
  });
  return seeOther(
    `${RULES}/${rule.key}`,
    telling(
      sealIds.length + references > 0 ? 'official.flash.ruleChanged' : 'official.flash.ruleChangedAlone',
    ),
  );
});

/** A rule: what it said and says, the answers that rest on it, and the form that changes it. */
export default function RuleRoute() {
  const { rule, answers, references } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { may } = usePage();
  return (
    <AdminFrame
      place="rules"
      title={rule.label}
      lead={`${t(`official.rules.kind.${rule.kind}`)}, ${rule.reference}`}
      acts={rule.url && <ButtonLink href={rule.url}>{t('official.rules.read')}</ButtonLink>}
    >
      <Breadcrumbs items={[{ href: RULES, label: t('official.rules.short') }]} />
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t('official.rules.versions')} />
        <ol className="list" reversed>
          {rule.versions.map((version) => (
            <li key={version.number}>
              <p>
                <strong>
                  {t.rich('official.rules.version', {
                    number: version.number,
                    day: <Day at={version.effectiveFrom} />,
                  })}
                </strong>
                {version.number === rule.current?.number && ` ${t('official.rules.current')}`}
              </p>
              <p className="small">{version.summary}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="reponses">
        <SectionHead
          id="reponses"
          title={t('official.rules.linked', { count: answers.length + references.length })}
          more={
            rule.answers.toReview > 0 && may('official.review')
              ? {
                  href: toReviewHref({ of: 'rule', key: rule.key }),
                  label: t('official.rules.toReview', { count: rule.answers.toReview }),
                }
              : undefined
          }
        />
        <RestingTextsList texts={{ answers, references }} />
      </section>
      <section aria-labelledby="changer">
        <SectionHead id="changer" title={t('official.rules.change')} />
        <p>{t('official.rules.changeHelp')}</p>
        <RuleForm refused={refused} rule={rule} />
      </section>
    </AdminFrame>
  );
}
