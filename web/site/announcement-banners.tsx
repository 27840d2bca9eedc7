import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Wrap } from '../ui/layout.tsx';

/** What those who run the community say at the top of every page. Plain words: never in the look of an official answer. */
export function AnnouncementBanners() {
  const { announcements, path } = usePage();
  const t = useT();
  if (announcements.length === 0) return null;
  return (
    <section className="banners" aria-label={t('announcements.banner')}>
      <Wrap className="stack">
        {announcements.map(({ id, title, text, link, tone, dismissable }) => (
          <div key={id} className="banners__one">
            <Alert tone={tone} title={title}>
              {text}
              {text && link && ' '}
              {link && (
                <a href={link.href} rel={link.href.startsWith('/') ? undefined : 'noopener'}>
                  {link.label}
                </a>
              )}
            </Alert>
            {dismissable && (
              <form method="post" action="/annonces">
                <input type="hidden" name="announcement" value={id} />
                <input type="hidden" name="retour" value={path} />
                <Button look="quiet" icon="x">
                  <span className="banners__label">
                    {t('announcements.putAway')}
                    <span className="vh"> {title}</span>
                  </span>
                </Button>
              </form>
            )}
          </div>
        ))}
      </Wrap>
    </section>
  );
}
