import { useActionData } from '@remix-run/react';
import { ResponseTargetRequest } from '#interfaces/http/community/desk.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { categoryHref, DESK } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { FieldError } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

const PATH = `${DESK}/delais`;

export const loader = read('official.desk', ({ app, actor }) => app.official.responseTargets.execute(actor));

export const action = act('official.desk', ResponseTargetRequest, async (input, { app, actor }) => {
  const { categoryId, workingDays = null } = input;
  await app.official.setResponseTarget.execute({ actor, categoryId, workingDays });
  return seeOther(PATH, telling('official.flash.targetSet'));
});

const targetField = (categoryId: string): string => `delai-${categoryId}`;

/** Within how many working days each category is answered. */
export default function DeskTargetsRoute() {
  const targets = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const typedCategory = typedIn(refused, 'categoryId');
  const nameOf = (id: string) => targets.find(({ category }) => category.id === id)?.category.name ?? '';
  const errorIn = (id: string) => (id === typedCategory ? errorOf(refused, 'workingDays') : undefined);
  return (
    <AdminFrame place="targets" title={t('official.targets.title')} lead={t('official.targets.lead')}>
      <FormErrors
        errors={errorsOf(refused).map(({ field, message }) =>
          field === 'workingDays'
            ? { field: targetField(typedCategory), label: nameOf(typedCategory), message }
            : { message },
        )}
      />
      <DataTable
        id="delais"
        caption={t('official.targets.title')}
        captionHidden
        stacks
        rows={targets}
        rowKey={({ category }) => category.id}
        columns={[
          {
            label: t('lists.questions.category'),
            header: true,
            cell: ({ category, isChild }) => (
              <a className={isChild ? 'within' : undefined} href={categoryHref(category)}>
                {category.name}
              </a>
            ),
          },
          {
            label: t('official.targets.holds'),
            cell: ({ effectiveDays }) => t('official.targets.days', { count: effectiveDays }),
          },
          {
            label: t('official.targets.change'),
            cell: ({ category, workingDays }) => (
              <form method="post" className="cluster">
                <input type="hidden" name="categoryId" value={category.id} />
                <input
                  className="input input--s"
                  id={targetField(category.id)}
                  type="number"
                  name="workingDays"
                  min={1}
                  max={60}
                  defaultValue={
                    category.id === typedCategory
                      ? typedIn(refused, 'workingDays')
                      : (workingDays ?? '').toString()
                  }
                  aria-label={t('official.targets.daysOf', { name: category.name })}
                  aria-invalid={errorIn(category.id) === undefined ? undefined : true}
                  aria-describedby={
                    errorIn(category.id) === undefined ? undefined : `${targetField(category.id)}-error`
                  }
                />
                <Button look="quiet">
                  <SaidWhole
                    word={t('official.save')}
                    whole="official.targets.saveOf"
                    cited={{ name: category.name }}
                  />
                </Button>
                {errorIn(category.id) && (
                  <FieldError id={`${targetField(category.id)}-error`}>{errorIn(category.id)}</FieldError>
                )}
              </form>
            ),
          },
        ]}
      />
    </AdminFrame>
  );
}
