/**
 * The words on ConnectWise's screens: data only. Each list holds English and French words, since the vendor's French
 * article keeps menus and buttons in English (docs/connectwise-ui.md). Words are compared
 * after `normalizeText`, so case, plural s, `&`/`and`, dashes and a trailing `:` or `*` make no difference. Only the
 * probe searches for some of them as they are written here.
 */
import type { Access, Level } from './levels.ts';
import type { MemberField, Target } from './observation.ts';

export const LEVEL_HEADERS: Record<Level, string[]> = {
  add: ['Add Level', 'Ajouter un niveau', "Niveau d'ajout"],
  edit: ['Edit Level', 'Modifier un niveau', 'Niveau de modification'],
  delete: ['Delete Level', 'Supprimer un niveau', 'Niveau de suppression'],
  inquire: ['Inquire Level', 'Consulter un niveau', 'Niveau de consultation'],
};

/** Headers of the role editor's columns that hold neither a label nor a level. */
export const OTHER_HEADERS = ['Last Update', 'Updated By', 'Dernière mise à jour', 'Mis à jour par'];

export const ACCESS_WORDS: Record<Access, string[]> = {
  None: ['None', 'Aucun', 'Aucune'],
  My: ['My', 'Mine', 'Mes', 'Mon', 'Ma', 'Le mien', 'Les miens'],
  All: ['All', 'Tous', 'Toutes', 'Tout'],
};

/** Words for each module, by its English name (the API's `moduleName`; docs/connectwise-api.md, C.3). */
export const MODULES: Record<string, string[]> = {
  Companies: ['Company', 'Entreprises'],
  Finance: ['Finance'],
  Marketing: ['Marketing'],
  Procurement: ['Procurement', 'Approvisionnement', 'Achats'],
  Project: ['Project', 'Projet'],
  Sales: ['Sales', 'Ventes'],
  'Service Desk': ['Service Desk', 'Centre de services'],
  System: ['System', 'Système'],
  'Time & Expense': ['Time & Expense', 'Temps et dépenses', 'Temps & dépenses'],
};

/** Other words for permissions, by English name. The English name itself needs no entry. */
export const PERMISSION_WORDS: Record<string, string[]> = {
  'Company Maintenance': ['Maintenance des entreprises'],
  'Service Tickets': ['Billets de service'],
  'Table Setup': ['Configuration des tables', 'Configuration de table'],
  'Member Maintenance': ['Maintenance des membres'],
};

export const MEMBER_LABELS: Record<MemberField, string[]> = {
  'member-id': [
    'Member ID',
    'Identifiant de membre',
    'Identifiant du membre',
    'ID de membre',
    'ID du membre',
  ],
  'member-name': ['Member Name', 'Nom du membre', 'Nom de membre'],
  'role-id': ['Role ID', 'Identifiant de rôle', 'ID de rôle', 'ID du rôle'],
  level: ['Level', 'Niveau'],
  'location-name': ['Name', 'Nom'],
  location: ['Location', 'Emplacement'],
  department: ['Department', 'Business Unit', 'Département', 'Service', "Unité d'affaires"],
  'default-territory': ['Default Territory', 'Territoire par défaut'],
  'time-zone': ['Time Zone', 'Fuseau horaire'],
  'default-board': ['Default Board', 'Tableau par défaut', 'Default Service Board'],
  'restricted-boards': ['Restrict Board Access', "Restreindre l'accès aux tableaux"],
};

/** Label, or column header, of the box that switches a record off. */
export const INACTIVE = ['Inactive Flag', 'Inactive', 'Inactif'];

/** Words for a box that is ticked or not: as the text of a field or cell, or of a picture of a box. */
export const TICKED: Record<'true' | 'false', string[]> = {
  true: ['Yes', 'Oui', 'True', 'X', 'Checked', 'Coché'],
  false: ['No', 'Non', 'False', 'Unchecked', 'Décoché'],
};

/** Fields that only the member form has. The members list has the others as filters. */
export const MEMBER_FORM_ONLY = [
  'level',
  'default-territory',
  'time-zone',
  'default-board',
  'restricted-boards',
] satisfies MemberField[];

/** Fields that only the form of a person has, who signs in (docs/connectwise-ui.md, E.12). */
export const PERSON_LABELS = {
  license: ['License Class'],
  password: ['Password', 'Mot de passe'],
  first: ['First Name', 'Prénom'],
  last: ['Last Name', 'Nom de famille'],
};

export const KEY_LABELS = {
  description: ['Description'],
  publicKey: ['Public Key', 'Clé publique', 'Clé API publique'],
  privateKey: ['Private Key', 'Clé privée', 'Clé API privée'],
};

export const LOGIN_LABELS = {
  company: ['Company', 'Company ID', 'Company Name', 'Entreprise', "Identifiant de l'entreprise"],
  user: [
    'Username',
    'User Name',
    'User',
    'User ID',
    'Login',
    'Login ID',
    'Member ID',
    'Utilisateur',
    "Nom d'utilisateur",
    'Identifiant',
  ],
};

/** Buttons of a sign-in page, also of one that asks for the company first and for the password later. */
export const SIGN_IN_BUTTONS = [
  'Sign In',
  'Log In',
  'Login',
  'Next',
  'Continue',
  'Se connecter',
  'Connexion',
  'Suivant',
  'Continuer',
];

/** Titles, breadcrumbs and headings that identify a screen. */
export const TITLES = {
  securityRoles: ['Security Roles', 'Rôles de sécurité'],
  securityModules: ['Security Modules', 'Modules de sécurité'],
  /** Followed by a dash and the role's name. */
  modulesForRole: [
    'Security Modules for Role',
    'Modules de sécurité pour le rôle',
    'Modules de sécurité du rôle',
  ],
  apiMembers: ['Members - API Members', 'Membres - Membres API', 'Membres - API Members'],
  members: ['Members', 'Membres'],
  myAccount: ['My Account', 'Mon compte'],
  newMember: ['New Member', 'New API Member', 'Nouveau membre', 'Nouveau membre API'],
  publicApiKey: ['Public API Key', 'Public API Keys', 'Clé API publique', 'Clés API publiques'],
  recordSaved: [
    'You have successfully updated this record.',
    'Vous avez mis à jour cet enregistrement avec succès.',
  ],
};

/** Column headers of the list of security roles. */
export const ROLES_LIST_HEADERS = ['Name', 'Nom', 'Type', ...OTHER_HEADERS];
/** Headers of the column that names the records of a list. */
export const LIST_NAMES = [...MEMBER_LABELS['member-id'], ...MEMBER_LABELS['role-id'], 'Name', 'Nom'];
/** The one field of the form for a new role. */
export const ROLE_ID = MEMBER_LABELS['role-id'];

export const MEMBER_TABS = {
  apiMembers: ['API Members', 'Membres API'],
  apiKeys: ['API Keys', 'Clés API'],
  /** Tabs that only the list of members has. */
  listOnly: ['StreamlineIT', 'Subcontractors', 'API Callbacks', 'Sous-traitants', 'Rappels API'],
  /** A tab that only the record of a member has. */
  recordOnly: ['API Logs'],
};

/** Names of controls: their text, tooltip or accessible name. */
export const CONTROL_NAMES: Record<Target, string[]> = {
  'new-item': ['New Item', 'Add New Item', 'Nouvel élément'],
  save: ['Save', 'Save Changes', 'Save Record', 'Enregistrer', 'Sauvegarder'],
  'api-members-tab': MEMBER_TABS.apiMembers,
  'api-keys-tab': MEMBER_TABS.apiKeys,
  'security-roles': TITLES.securityRoles,
  members: TITLES.members,
};

/** Names of Save and Close. On a new key it closes the record before the key can be copied. */
export const SAVE_AND_CLOSE = ['Save and Close', 'Enregistrer et fermer', 'Sauvegarder et fermer'];

/** What an icon button without a name shows: a character, or the ligature of an icon font. */
export const CONTROL_ICONS: Partial<Record<Target, string[]>> = {
  'new-item': ['+', '\uff0b', 'add'],
  save: ['save'],
};

/**
 * Class names, used only where an icon button has no name (docs/connectwise-ui.md, A.2; `New*` and `Add` are guesses).
 */
export const CONTROL_CLASSES: Partial<Record<Target, string[]>> = {
  'new-item': ['cw_ToolbarButton_New', 'cw_ToolbarButton_NewItem', 'cw_ToolbarButton_Add'],
  save: ['cw_ToolbarButton_Save'],
};

/** Names of the menu entry whose fly-out holds Security Roles and Members. */
export const SYSTEM_MENU = ['System', 'Système'];

/** The link beside a permission that opens the "Update Security" dialog. */
export const CUSTOMIZE_LINK = ['customize', 'personnaliser'];

/** Headings of the two lists in the "Update Security" dialog. */
export const CUSTOMIZE = {
  allow: ['Allow Access to these', 'Autoriser l’accès à'],
  disallow: ['Disallow Access to these', 'Refuser l’accès à'],
};
