/**
 * The words on target forms, per field, in English and French: data only. The wordings are those of the vendor's
 * articles and of other products that ask for the same four values. Case, accents and punctuation do not matter.
 */

/** The four values a target form takes, in the order in which Office Protect asks for them. */
export const FIELD_NAMES = ['siteUrl', 'companyId', 'publicKey', 'privateKey'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface FieldWords {
  /** Name the field wherever they stand in a short text. */
  strong: readonly string[];
  /** Name the field only as the whole text, because they are common words. */
  weak: readonly string[];
}

/** Every name of the private key; apart from the others, since the probe needs these alone. */
export const PRIVATE_KEY_NAMES: readonly string[] = [
  'Private Key',
  'Private API Key',
  'Private REST API Key',
  'clé privée',
  'clé API privée',
  'clé d’API privée',
  'clé privée API',
];

export const FIELD_WORDS: Readonly<Record<FieldName, FieldWords>> = {
  siteUrl: {
    strong: [
      'ConnectWise site URL',
      'ConnectWise site',
      'ConnectWise URL',
      'Site URL',
      'Site address',
      'Company URL',
      'Manage URL',
      'Cloud URL',
      'API URL',
      'API Base URL',
      'Fully Qualified Domain Name',
      'FQDN',
      'URL du site',
      'URL de site',
      'URL du site ConnectWise',
      'URL ConnectWise',
      'URL de ConnectWise',
      'URL de l’entreprise',
      'URL de l’API',
      'Adresse du site',
      'Site ConnectWise',
    ],
    weak: ['Site', 'URL', 'Server URL', 'Base URL', 'Adresse URL'],
  },
  companyId: {
    strong: [
      'Company ID',
      'Company Identifier',
      'Company login ID',
      'Identifiant de l’entreprise',
      'Identifiant d’entreprise',
      'Identifiant entreprise',
      'Identifiant de la compagnie',
      'Identifiant de compagnie',
      'ID de l’entreprise',
      'ID d’entreprise',
      'ID entreprise',
      'ID de la compagnie',
      'ID de compagnie',
    ],
    weak: [
      'Company',
      'Company Name',
      'Entreprise',
      'Compagnie',
      'Nom de l’entreprise',
      'Nom de la compagnie',
    ],
  },
  publicKey: {
    strong: [
      'Public Key',
      'Public API Key',
      'Public REST API Key',
      'clé publique',
      'clé API publique',
      'clé d’API publique',
      'clé publique API',
    ],
    weak: [],
  },
  privateKey: { strong: PRIVATE_KEY_NAMES, weak: [] },
};

/** A text that holds a word of both lists speaks of both keys at once and names neither. */
export const OPPOSITES = [
  ['public', 'publique', 'publiques'],
  ['private', 'privée', 'privées', 'privé'],
] as const;

/** A field that asks for a key once more; it is neither to be filled nor to be left empty. */
export const REPEATED: readonly string[] = [
  'Confirm key',
  'Confirm API key',
  'Repeat key',
  'Repeat API key',
  'Re-enter key',
  'Re-enter API key',
  'Retype key',
  'Retype API key',
  'Verify key',
  'Verify API key',
  'Confirmer la clé',
  'Répéter la clé',
  'Confirmation de la clé',
  'Vérifier la clé',
];

/** Stand between two field names when one input wants both, as in "Company ID + Public Key". */
export const JOINERS = ['+', '&', '/', 'and', 'et', 'or', 'ou', 'plus'] as const;

/** Name fields that stand beside ours and are never ours. */
export const DECOYS: readonly string[] = [
  'Client ID',
  'Client Secret',
  'Identifiant client',
  'ID client',
  'Secret',
  'Username',
  'User name',
  'User ID',
  'Nom d’utilisateur',
  'Default Company',
  'Entreprise par défaut',
  'Compagnie par défaut',
  'Member ID',
  'Version',
  'Timeout',
  'Délai',
  'Port',
  'Region',
  'Région',
  'Codebase',
  'Webhook',
  'Callback',
  'Redirect URL',
  'E-mail',
  'Email',
  'Courriel',
  'Phone',
  'Search',
  'Recherche',
  'Rechercher',
  'SSH',
  'PGP',
  'Passphrase',
];

/** A form that asks for one of these signs somebody in or changes a password. */
export const PASSWORD_WORDS: readonly string[] = [
  'Password',
  'Passcode',
  'Mot de passe',
  'One-time code',
  'Verification code',
];

/** Titles and buttons of pages that sign somebody in or change a password. */
export const ACCOUNT_PAGE_WORDS: readonly string[] = [
  'Sign in',
  'Log in',
  'Sign on',
  'Sign up',
  'Ouvrir une session',
  'Change password',
  'Reset password',
  'Forgot password',
  'Changer le mot de passe',
  'Modifier le mot de passe',
  'Réinitialiser le mot de passe',
];

/**
 * Say the same only as the whole text: "Connexion à ConnectWise" and "Vérifier la connexion" stand on target forms.
 */
export const ACCOUNT_PAGE_NAMES: readonly string[] = ['Login', 'Connexion', 'Se connecter'];

/** The system our form belongs to. */
export const OUR_SYSTEM = 'ConnectWise';

/** Systems whose forms may stand on the same page. The vendor's Autotask wizard has the same shape as ours. */
export const OTHER_SYSTEMS: readonly string[] = [
  'Autotask',
  'Datto',
  'HaloPSA',
  'Halo',
  'Kaseya',
  'BMS',
  'Syncro',
  'SuperOps',
  'Zendesk',
  'Freshdesk',
  'Freshservice',
  'ServiceNow',
  'Jira',
  'HubSpot',
  'NinjaOne',
  'N-able',
  'Pulseway',
  'Atera',
  'Salesforce',
  'Slack',
  'ScreenConnect',
  'ConnectWise Automate',
  'ConnectWise Control',
  'ConnectWise RMM',
  'ConnectWise Sell',
  'ConnectWise CPQ',
];

/** Names that a component gives to every field: as the whole name they name none. */
export const GENERIC_NAMES: readonly string[] = [
  'Input',
  'Input field',
  'Text',
  'Text input',
  'Text field',
  'Text box',
  'Textbox',
  'Field',
  'Form field',
  'Value',
  'Edit',
  'Enter text',
  'Enter value',
  'Enter a value',
  'Enter here',
  'Type here',
  'Required',
  'Champ',
  'Champ de texte',
  'Champ de saisie',
  'Zone de texte',
  'Zone de saisie',
  'Saisie',
  'Texte',
  'Valeur',
  'Entrez une valeur',
  'Saisissez une valeur',
  'Obligatoire',
];

/** Where ConnectWise's cloud sites are: one host for each region. */
export const SITE_DOMAIN = 'myconnectwise.net';

/** The regions by the first part of their hosts: codes and names as forms list them. */
export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  na: ['na', 'us', 'North America', 'Amérique du Nord', 'United States', 'États-Unis'],
  eu: ['eu', 'Europe'],
  au: ['au', 'Australia', 'Australie'],
  aus: ['aus', 'au', 'Australia', 'Australie'],
  za: ['za', 'South Africa', 'Afrique du Sud'],
};

/** Name a list of regions, as its whole label. */
export const REGION_LABELS: readonly string[] = [
  'Region',
  'Région',
  'Cloud region',
  'API region',
  'ConnectWise region',
  'ConnectWise cloud region',
  'Région ConnectWise',
  'Site',
  'ConnectWise site',
  'Cloud',
  'Cloud URL',
  'Site URL',
  'ConnectWise site URL',
  'Server',
  'Serveur',
  'Environment',
  'Environnement',
];
