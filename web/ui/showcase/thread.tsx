import type { ReactNode } from 'react';
import { useT } from '../../lib/texts.tsx';
import { MenuButton, MenuLink, MenuRule } from '../menu.tsx';
import { MoreActions, PostAction, PostActionLink, PostActions } from '../post-actions.tsx';
import { Post, PostGone, Quote, type PostProps } from '../post.tsx';
import { Group, Piece, useSample } from './piece.tsx';

function Acts(props: {
  helped: number;
  thanks?: number;
  bravo?: number;
  pressed?: boolean;
  name: string;
}): ReactNode {
  const s = useSample();
  const t = useT();
  return (
    <PostActions>
      <PostAction icon="hand" pressed={props.pressed ?? false} count={props.helped} type="button">
        {s('helped')}
      </PostAction>
      <PostAction optional pressed={false} count={props.thanks} type="button">
        {s('thanks')}
      </PostAction>
      <PostAction optional pressed={false} count={props.bravo} type="button">
        {s('bravo')}
      </PostAction>
      <PostAction optional quiet icon="quote" type="button">
        {s('cite')}
      </PostAction>
      <PostActionLink icon="reply" href="#show-answer">
        {s('reply')}
      </PostActionLink>
      <MoreActions label={t('ui.post.more', { name: props.name })}>
        <MenuLink href="#show-thread" icon="link">
          {s('share')}
        </MenuLink>
        <MenuButton icon="bookmark" type="button">
          {s('keep')}
        </MenuButton>
        <MenuRule />
        <MenuButton icon="flag" danger type="button">
          {s('report')}
        </MenuButton>
      </MoreActions>
    </PostActions>
  );
}

/** Replies of every kind, in the order of a thread. */
export function Thread(): ReactNode {
  const s = useSample();
  const music = { branch: 'music', branchName: s('music'), href: '#show-people' };
  const common = (id: string): Pick<PostProps, 'id' | 'permalink' | 'at'> => ({
    id,
    permalink: `#${id}`,
    at: '2026-03-22T10:00:00Z',
  });
  const above = (
    <>
      <p>{s('memberText')}</p>
      <p>
        <a href="#va-1">{s('fullAbove')}</a>
      </p>
    </>
  );
  return (
    <Group name="thread">
      <Piece name="Post, PostActions, Quote, PostGone" use="post">
        <div className="topic">
          <Post
            {...common('show-post')}
            author={{ pseudonym: 'Contretemps', ...music }}
            seal="validated"
            accepted={{ by: { name: 'Papier froissé' } }}
            level={s('peer')}
            foot={<Acts helped={45} thanks={18} bravo={3} pressed name="Contretemps" />}
          >
            <div className="prose">{above}</div>
          </Post>
          <Post
            {...common('show-post-2')}
            author={{ pseudonym: `Cèdre, ${s('department')}` }}
            seal="official"
            child
            foot={<Acts helped={33} thanks={12} name="Cèdre" />}
          >
            <div className="prose">{above}</div>
          </Post>
          <Post
            {...common('show-post-3')}
            author={{
              pseudonym: 'Papier froissé',
              branch: 'visual_arts',
              branchName: s('visual_arts'),
              href: '#show-people',
            }}
            asker
            unread
            editedAt="2026-03-23T10:00:00Z"
            foot={<Acts helped={0} thanks={4} bravo={5} name="Papier froissé" />}
          >
            <div className="prose">
              <p>{s('longText')}</p>
            </div>
          </Post>
          <Post
            {...common('show-post-4')}
            author={{ pseudonym: 'Mélodie mineure', ...music }}
            role={{ label: s('moderation') }}
            child
            foot={<Acts helped={13} thanks={5} name="Mélodie mineure" />}
          >
            <Quote href="#show-post-3" author="Papier froissé">
              {s('quoted')}
            </Quote>
            <div className="prose">
              <p>{s('childText')}</p>
            </div>
          </Post>
          <Post
            {...common('show-post-5')}
            author={{ pseudonym: 'Contretemps', ...music }}
            seal="validated"
            overdue
            foot={<Acts helped={2} name="Contretemps, 2" />}
          >
            <div className="prose">
              <p>{s('childText')}</p>
            </div>
          </Post>
          <PostGone id="show-post-6">{s('gone')}</PostGone>
        </div>
      </Piece>
    </Group>
  );
}
