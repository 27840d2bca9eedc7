import type { Refused } from '../lib/gates.server.ts';
import { avatarUrl } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** The member's picture: what is shown now, another one, or the vignette again. */
export function PictureForm({ refused }: { refused?: Refused }) {
  const t = useT();
  const { member } = usePage();
  if (!member) return null;
  const error = refused && (refused.problem.fields?.[0]?.text ?? refused.problem.title);
  return (
    <section aria-labelledby="image">
      <SectionHead id="image" title={t('accounts.profile.picture')} />
      <div className="picture">
        <Avatar
          size="l"
          pseudonym={member.pseudonym}
          branch={member.branches[0] ?? null}
          imageUrl={avatarUrl(member.avatarKey, 192)}
        />
        <div className="stack">
          <form
            method="post"
            noValidate
            action="/profil/image"
            encType="multipart/form-data"
            className="form"
          >
            <TextField
              name="picture"
              type="file"
              accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
              label={t('accounts.profile.file')}
              help={t('accounts.profile.pictureHelp')}
              required
              error={error}
            />
            <p>
              <Button>{t('accounts.profile.send')}</Button>
            </p>
          </form>
          {member.avatarKey !== null && (
            <form method="post" noValidate action="/profil/image/retirer">
              <Button look="danger">{t('accounts.profile.remove')}</Button>
            </form>
          )}
        </div>
      </div>
    </section>
  );
}
