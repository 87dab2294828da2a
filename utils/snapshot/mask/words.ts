/** The words that stay in a snapshot: ours, which every page of the products shows, and those of common UI libraries. */
import {
  ACCESS_WORDS,
  CONTROL_CLASSES,
  CONTROL_NAMES,
  CUSTOMIZE,
  CUSTOMIZE_LINK,
  INACTIVE,
  KEY_LABELS,
  LEVEL_HEADERS,
  LIST_NAMES,
  LOGIN_LABELS,
  MEMBER_LABELS,
  MEMBER_TABS,
  MODULES,
  OTHER_HEADERS,
  PERMISSION_WORDS,
  PERSON_LABELS,
  ROLES_LIST_HEADERS,
  SAVE_AND_CLOSE,
  SIGN_IN_BUTTONS,
  SYSTEM_MENU,
  TICKED,
  TITLES,
} from '../../connectwise/model/vocabulary.ts';
import {
  ACCOUNT_PAGE_NAMES,
  ACCOUNT_PAGE_WORDS,
  DECOYS,
  FIELD_WORDS,
  GENERIC_NAMES,
  JOINERS,
  OPPOSITES,
  OTHER_SYSTEMS,
  OUR_SYSTEM,
  PASSWORD_WORDS,
  profile,
  REGION_LABELS,
  REGIONS,
  REPEATED,
} from '../../integrations/index.ts';
import { createMasker, type Masker } from './masker.ts';

/** By these a reader knows that nothing is chosen, that a text is a hint, or that it stands for more choices (member-form.ts). */
const HINTS = [
  'please select choose pick no nothing selected selection none this field is required more other item items',
  'veuillez sélectionnez sélectionner sélection sélectionné choisissez choisir aucun aucune ce champ est obligatoire requis autre autres',
];

/** Names that icon fonts write out. */
const ICONS = [
  'add arrow check chevron close content delete drop edit expand keyboard more save unfold',
  'up down left right all less outline circle box',
];

/** Parts of the class names and ids of common UI libraries. */
const UI_WORDS = [
  'x gwt cw mm ag mui mat mdc cdk dx ui el ant kendo k slick tabulator handsontable ht rt jqx wj igx sf e v p css',
  'grid table tbl thead tbody row rows cell cells col cols column columns header head footer foot group groups tree',
  'node list item items menu tab tabs panel form field fieldset label caption legend input text textarea select option',
  'options button btn toolbar bar title heading body content wrap wrapper container inner outer box layout view viewport',
  'scroll scroller scrollable scrollbar virtual spacer pinned frozen sticky locked fixed icon symbol glyph material active selected',
  'current expanded expander collapsed checked unchecked checkbox radio switch disabled enabled readonly required invalid error hidden',
  'visible open opened closed focus focused hover dialog modal window popup overlay drawer dropdown trigger arrow editor',
  'editable chip chips tag badge pill link image img nav navigation page main section aside sidebar left right top bottom start',
  'end first last odd even alt name value key id user login password company role member level module permission detail',
  'master card tooltip message banner alert save new close search filter sort resize handle drag placeholder root app shell',
];

const NAMES = [...Object.values(CONTROL_CLASSES).flat(), 'mm_button', 'translated-ltr', 'translated-rtl'];

/** Nested lists of words as one list. */
type Words = string | readonly Words[] | { readonly [name: string]: Words | undefined } | undefined;

function listed(words: Words): string[] {
  if (words === undefined) return [];
  return typeof words === 'string' ? [words] : Object.values(words).flatMap(listed);
}

/** A masker that knows the words of ConnectWise's screens and of the integration: its permissions and its form. */
export function createPageMasker(): Masker {
  const rows = profile.settings.flatMap(({ module, permission }) => [module, permission]);
  const words: Words = [
    [ACCESS_WORDS, CONTROL_NAMES, CUSTOMIZE, CUSTOMIZE_LINK, INACTIVE, KEY_LABELS, LEVEL_HEADERS, LIST_NAMES],
    [LOGIN_LABELS, MEMBER_LABELS, MEMBER_TABS, MODULES, Object.keys(MODULES), OTHER_HEADERS],
    [PERMISSION_WORDS, Object.keys(PERMISSION_WORDS), PERSON_LABELS, ROLES_LIST_HEADERS, SAVE_AND_CLOSE],
    [SIGN_IN_BUTTONS, SYSTEM_MENU, TICKED, TITLES, rows],
    FIELD_NAMES_OF_FORM,
    [
      ACCOUNT_PAGE_NAMES,
      ACCOUNT_PAGE_WORDS,
      DECOYS,
      GENERIC_NAMES,
      JOINERS,
      OPPOSITES,
      OTHER_SYSTEMS,
      OUR_SYSTEM,
    ],
    [PASSWORD_WORDS, REGION_LABELS, REGIONS, Object.keys(REGIONS), REPEATED],
    HINTS,
    ICONS,
  ];
  return createMasker(listed(words), UI_WORDS, NAMES);
}

const FIELD_NAMES_OF_FORM: Words = Object.values(FIELD_WORDS).map(({ strong, weak }) => [strong, weak]);
