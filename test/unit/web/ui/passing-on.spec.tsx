import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button, ButtonLink } from '../../../../web/ui/button.tsx';
import { MenuButton, MenuLink } from '../../../../web/ui/menu.tsx';
import { passingOn } from '../../../../web/ui/passing-on.ts';

describe('what links and buttons are given for their element', () => {
  it('is passed on, but for what the piece keeps to itself and says itself', () => {
    const given = { href: '/x', look: 'quiet', rel: 'nofollow', children: 'theirs' };
    const said = { className: 'btn', children: 'ours' };
    const made = passingOn('a', given, new Set(['look']), said, { rel: 'next', id: 'i' });
    expect(renderToStaticMarkup(made)).toBe('<a rel="nofollow" id="i" href="/x" class="btn">ours</a>');
  });

  it('reaches it, while looks and icons stay with the piece', () => {
    expect(
      renderToStaticMarkup(
        <ButtonLink
          href="/a"
          look="main"
          big
          icon="hand"
          className="opt"
          count={3}
          rel="nofollow"
          data-copy="c"
        >
          Words
        </ButtonLink>,
      ),
    ).toBe(
      '<a href="/a" class="btn btn--main btn--big opt" rel="nofollow" data-copy="c">' +
        '<svg class="ico" aria-hidden="true"><use href="/sprite.svg#i-hand"></use></svg>Words <b>3</b></a>',
    );
    expect(
      renderToStaticMarkup(
        <Button pressed={false} name="on" value="1" formAction="/b">
          Words
        </Button>,
      ),
    ).toBe('<button aria-pressed="false" name="on" value="1" formaction="/b" class="btn">Words</button>');
    expect(renderToStaticMarkup(<MenuLink href="/c">Words</MenuLink>)).toBe('<a href="/c">Words</a>');
    expect(
      renderToStaticMarkup(
        <MenuButton danger type="button">
          Words
        </MenuButton>,
      ),
    ).toBe('<button type="button" class="is-danger">Words</button>');
  });
});
