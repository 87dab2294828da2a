import type { Words } from './words-en.ts';

/** The portal's French; the names of ConnectWise's permissions as the vendor's own article writes them. */
export const fr: Words = {
  product: 'Office Protect',
  disclaimer: 'Bac à sable, sans lien avec Sherweb ni Office Protect',
  language: 'Langue',
  loading: 'Chargement…',
  notFound: 'Page introuvable',
  notFoundText: 'Il n’y a rien à cette adresse.',
  backToIntegrations: 'Retour aux intégrations',

  signIn: 'Se connecter',
  signInText: 'La sécurité de Microsoft 365 pour les fournisseurs de services gérés',
  email: 'Courriel',
  password: 'Mot de passe',
  signInRefused: 'Ce courriel et ce mot de passe ne correspondent pas.',
  signInHint: 'Ceci est un bac à sable aux données fictives. Connectez-vous avec :',
  signOut: 'Se déconnecter',

  integrations: 'Intégrations',
  mainMenu: 'Menu principal',

  high: 'Élevée',
  medium: 'Moyenne',
  low: 'Faible',
  'impossible-travel': 'Déplacement impossible entre connexions',
  'inbox-forwarding': 'Règle de transfert de courriels vers l’extérieur',
  'mfa-disabled': 'Authentification multifacteur désactivée',
  'admin-added': 'Nouvel administrateur général',
  'mass-download': 'Nombre inhabituel de téléchargements',

  integrationsText: 'Transformez les événements de sécurité en billets dans le système de votre équipe.',
  notConnected: 'Non connecté',
  connectWiseText:
    'Créer et mettre à jour des billets de services dans ConnectWise Manage à partir des événements de sécurité.',
  autotaskText:
    'Créer et mettre à jour des billets de services dans Autotask à partir des événements de sécurité.',
  autotaskAbsent: 'Absent de ce bac à sable',
  setUp: 'Configurer',

  connectWiseIntegration: 'Intégration ConnectWise',

  connectTitle: 'Connexion à ConnectWise',
  connectText: 'Entrez les clés API du membre API que vous avez créé pour Office Protect.',
  siteUrl: 'URL du site ConnectWise',
  siteUrlHint: 'Format : https://na.myconnectwise.net/',
  companyId: 'Identifiant de l’entreprise',
  companyIdHint: 'Celui de votre connexion à ConnectWise',
  publicKey: 'Clé API publique',
  privateKey: 'Clé API privée',
  privateKeyHint: 'ConnectWise ne l’affiche qu’une fois',
  showPrivateKey: 'Afficher la clé privée',
  hidePrivateKey: 'Masquer la clé privée',
  checkConnection: 'Vérifier la connexion',
  checking: 'Vérification…',
  checkPassed: 'Vérification de la connexion réussie',
  checkPassedText: 'Office Protect peut joindre ConnectWise avec ces clés.',
  checkFailed: 'Échec de la vérification de la connexion : {reason}',
  'failed-site-url':
    'URL du site incorrecte. Entrez l’adresse où vous vous connectez, par exemple https://na.myconnectwise.net/',
  'failed-unreachable': 'ConnectWise est injoignable. Réessayez dans quelques minutes.',
  'failed-company-id':
    'identifiant de l’entreprise « {companyId} » inconnu. Entrez celui que vous utilisez pour vous connecter à ConnectWise.',
  'failed-key':
    'clé incorrecte. ConnectWise n’accepte pas ces clés publique et privée pour cet identifiant de l’entreprise.',
  'failed-permissions': 'permission manquante {missing}',
  'failed-server': 'Office Protect n’a pas répondu. Actualisez la page pour réessayer.',

  permissionsTitle: 'Permissions de la clé',
  permissionsText: 'Le rôle de sécurité du membre API doit avoir ces niveaux à Tous.',
  required: 'Obligatoires',
  optional: 'Facultatives',
  optionalWhy: 'Pour les paramètres des billets',
  granted: 'Accordée',
  missing: 'Manquante',
  untested: 'Vérification impossible',
  waiting: 'Pas encore vérifiée',
  'access-None': 'Aucune',
  'access-My': 'My',
  'access-All': 'Tous',
  accessIs: 'réglé à {access}',
  'Company Maintenance': 'Entreprises › Maintenance des entreprises',
  'Service Tickets': 'Centre de services › Billets de services',
  'Table Setup': 'Système › Configuration des tables',
  'Member Maintenance': 'Système › Maintenance des membres',
  add: 'Ajouter',
  edit: 'Modifier',
  inquire: 'Consulter',

  board: 'Tableau',
};
