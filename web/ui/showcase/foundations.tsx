import type { ReactNode } from 'react';
import { BRANCHES } from '#application/community/limits';
import { Avatar, OrgAvatar } from '../avatar.tsx';
import { BranchMark } from '../branch-mark.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { OrgEmblem } from '../org-emblem.tsx';
import { StateMark, type TopicState } from '../state-mark.tsx';
import { Group, Piece, useSample } from './piece.tsx';

const sizes = ['4xl', '3xl', '2xl', 'xl', 'lg', 'md', 'sm', 'xs'];
const colours = (
  'text text-muted bg surface sunken border field brand brand-soft official validated accepted warning danger ' +
  'success mark'
).split(' ');
const branches = [...BRANCHES, 'other'] as const;
const states: TopicState[] = ['none', 'open', 'accepted', 'validated', 'official', 'overdue', 'closed'];
const icons = (
  'alert arrow bell bold bookmark cal check clock code down edit eye filter flag gear hand heading image info italic ' +
  'link list lock menu more olist out pin plus quote reply search send shield table theme trash up user x'
).split(' ') as IconName[];
/** Pseudonyms as members choose them; names, so the same in every language. */
const names = (
  'Papier froissé,Pigment rouge,Toile écrue,Main levée,Terre crue,Gouache,Bleu de travail,Encre de seiche,' +
  'Fusain,Papier bulle,Atelier 12,Trait tiré,Lavis,La graveuse,Plâtre,Calque,Sanguine,Cadmium,Noir d’ivoire,' +
  'Le sérigraphe,Colle de peau,Craie grasse,Pochoir,Vernis mou'
).split(',');

/** Type, colours, marks and people. */
export function Foundations(): ReactNode {
  const s = useSample();
  return (
    <>
      <Group name="type">
        <ul className="stack uity">
          {sizes.map((size) => (
            <li key={size} className={`type--${size}`}>
              {s(size.endsWith('xl') ? 'word' : 'sentence')} <code className="muted">--fs-{size}</code>
            </li>
          ))}
        </ul>
      </Group>
      <Group name="colour">
        <ul className="swatches">
          {colours.map((colour) => (
            <li key={colour}>
              <span className={`swatch sw--${colour}`} />
              <code>--c-{colour}</code>
            </li>
          ))}
        </ul>
      </Group>
      <Group name="marks">
        <Piece name="BranchMark" use="branch">
          <p className="cluster">
            {branches.map((branch) => (
              <BranchMark key={branch} branch={branch} name={s(branch)} />
            ))}
          </p>
        </Piece>
        <Piece name="StateMark" use="state">
          <p className="cluster">
            {states.map((state) => (
              <StateMark key={state} state={state} />
            ))}
          </p>
        </Piece>
        <Piece name="Icon" use="icon">
          <ul className="cluster">
            {icons.map((icon) => (
              <li key={icon} className="branch">
                <Icon name={icon} />
                {icon}
              </li>
            ))}
          </ul>
        </Piece>
        <Piece name="OrgEmblem" use="emblem">
          <p className="cluster">
            <OrgEmblem />
            <OrgAvatar />
          </p>
        </Piece>
      </Group>
      <Group name="people">
        <Piece name="Avatar" use="avatar">
          <p className="cluster">
            <Avatar pseudonym="Plume du Rhône" branch="writing" size="s" />
            <Avatar pseudonym="Plume du Rhône" branch="writing" />
            <Avatar pseudonym="Plume du Rhône" branch="writing" size="l" />
            {branches.map((branch) => (
              <Avatar key={branch} pseudonym="Contretemps" branch={branch} />
            ))}
          </p>
        </Piece>
        <Piece name="vignetteClasses" use="vignettes">
          <p className="cluster">
            {names.map((name) => (
              <Avatar key={name} pseudonym={name} branch="visual_arts" />
            ))}
          </p>
          <p className="cluster">
            {names.map((name) => (
              <Avatar key={name} pseudonym={name} branch="photography" />
            ))}
          </p>
        </Piece>
      </Group>
    </>
  );
}
