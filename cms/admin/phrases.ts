import type { FormLocale } from '../form/texts.ts';

export interface Phrases {
  readonly [key: string]: string | Phrases;
}

/** What Decap's own translations lack, and what they say in the jargon of developers. Merged over them. */
const nl: Phrases = {
  auth: { loginWithForgejo: 'Aanmelden met Forgejo' },
  app: {
    header: { content: 'Inhoud', workflow: 'Concepten', media: 'Afbeeldingen', quickAdd: 'Snel toevoegen' },
    app: {
      errorHeader: 'Het beheer kan niet starten',
      configErrors: 'Fouten in de instellingen',
      checkConfigYml: 'Verwittig de moderator.',
      loadingConfig: 'Instellingen laden …',
      waitingBackend: 'Wachten op de server …',
    },
  },
  collection: {
    sidebar: { collections: 'Inhoud', allCollections: 'Alle inhoud' },
    collectionTop: {
      newButton: '%{collectionLabel} toevoegen',
      viewAsList: 'Toon als lijst',
      viewAsGrid: 'Toon als tegels',
    },
    entries: { unpublishedHeader: 'Nog niet gepubliceerd', noEntries: 'Niets gevonden' },
  },
  editor: {
    editorControl: { field: { optional: 'mag leeg blijven', widgetLabel: 'veld' } },
    editorControlPane: {
      widget: {
        required: '%{fieldLabel}: vul dit in.',
        regexPattern: '%{fieldLabel}: verwacht wordt %{pattern}.',
        range: '%{fieldLabel}: van %{minValue} tot %{maxValue}.',
        min: '%{fieldLabel}: minstens %{minValue}.',
        max: '%{fieldLabel}: hoogstens %{maxValue}.',
        invalidPath: '“%{path}” is geen geldig pad',
        pathExists: '“%{path}” bestaat al',
      },
      i18n: {
        copyFromLocale: 'Overnemen uit een andere taal',
        copyFromLocaleConfirm: 'Wil je alles overnemen uit %{locale}?\nWat er staat, wordt overschreven.',
      },
    },
    editor: {
      confirmLoadBackup: 'Je hebt hier nog wijzigingen die niet bewaard zijn. Wil je daarmee verdergaan?',
      onUpdatingWithUnsavedChanges: 'Bewaar eerst je wijzigingen.',
      onPublishingNotReady: 'Zet de toestand eerst op “Klaar”.',
      onPublishingWithUnsavedChanges: 'Bewaar eerst je wijzigingen.',
      onDeleteUnpublishedChanges: 'Al je wijzigingen aan dit concept gaan weg. Wil je dat?',
      onLeavePage: 'Wil je deze pagina verlaten? Wat niet bewaard is, gaat verloren.',
    },
    editorInterface: {
      toggleI18n: 'Talen tonen',
      togglePreview: 'Voorbeeld tonen',
      toggleScrollSync: 'Samen schuiven',
      toggleNotes: 'Opmerkingen tonen',
    },
    editorNotesPane: {
      title: 'Opmerkingen',
      emptyState: 'Nog geen opmerkingen. Schrijf hieronder de eerste.',
      addNote: 'Opmerking toevoegen',
      addPlaceholder: 'Schrijf een opmerking …',
      editPlaceholder: 'Wijzig je opmerking …',
      save: 'Bewaren',
      cancel: 'Annuleren',
      edit: 'Wijzigen',
      delete: 'Verwijderen',
      resolve: 'Afhandelen',
      unresolve: 'Heropenen',
      confirmDelete: 'Wil je deze opmerking verwijderen?',
      shortcut: 'Tip: met Ctrl+Enter voeg je sneller toe',
    },
    editorToolbar: {
      backCollection: ' %{collectionLabel}',
      save: 'Bewaren',
      saving: 'Bewaren …',
      unsavedChanges: 'Nog niet bewaard',
      changesSaved: 'Alles is bewaard',
      status: 'Toestand: %{status}',
      draft: 'Concept',
      inReview: 'Ingestuurd',
      ready: 'Klaar',
      published: 'Online',
      publish: 'Publiceren',
      publishNow: 'Nu publiceren',
      deleteUnpublishedChanges: 'Wijzigingen weggooien',
      deleteUnpublishedEntry: 'Concept weggooien',
      deployPreviewPendingButtonLabel: 'Zoek het voorbeeld',
      deployPreviewButtonLabel: 'Bekijk het voorbeeld',
      deployButtonLabel: 'Bekijk online',
      statusInfoTooltipDraft: 'Dit is nog een concept. Zet de toestand op “Ingestuurd” om het te laten nakijken.',
      statusInfoTooltipInReview: 'Dit wordt nagekeken. Je hoeft niets te doen, maar mag nog wijzigen.',
    },
    editorWidgets: {
      markdown: {
        strikethrough: 'Doorhalen',
        linkPrompt: 'Vul het webadres van de link in',
        quote: 'Citaat',
        richText: 'Opgemaakt',
        toggleMode: { rich: 'Naar opgemaakte tekst', markdown: 'Naar Markdown' },
      },
      headingOptions: {
        headingOne: 'Titel 1',
        headingTwo: 'Titel 2',
        headingThree: 'Titel 3',
        headingFour: 'Titel 4',
        headingFive: 'Titel 5',
        headingSix: 'Titel 6',
      },
      image: {
        choose: 'Kies een afbeelding',
        chooseMultiple: 'Kies afbeeldingen',
        addMore: 'Meer afbeeldingen',
        removeAll: 'Alle afbeeldingen weghalen',
      },
      file: { chooseMultiple: 'Kies bestanden', addMore: 'Meer bestanden', removeAll: 'Alle bestanden weghalen' },
      datetime: { setToNow: 'Zet %{fieldLabel} op nu' },
      list: { add: '%{item} toevoegen', addType: '%{item} toevoegen' },
      object: { expand: 'Openen', collapse: 'Dichtvouwen' },
    },
  },
  mediaLibrary: {
    mediaLibraryModal: { close: 'Sluiten' },
    mediaLibrary: { fileTooLarge: 'Het bestand is te groot.\nHoogstens %{size} kB.' },
  },
  ui: {
    errorBoundary: {
      title: 'Er ging iets mis',
      details: 'Herlaad de pagina. Blijft het misgaan, verwittig dan de moderator. ',
      reportIt: 'Meld het.',
      detailsHeading: 'Bijzonderheden',
      privacyWarning: 'Stuur geen gegevens van personen mee.',
    },
    settingsDropdown: { account: 'Jouw account', logOut: 'Afmelden' },
    toast: {
      onFailToLoadEntries: 'Laden is niet gelukt: %{details}',
      onFailToLoadDeployPreview: 'Het voorbeeld laden is niet gelukt: %{details}',
      onFailToPersist: 'Niet bewaard: %{details}',
      onFailToDelete: 'Niet verwijderd: %{details}',
      onFailToUpdateStatus: 'De toestand is niet gewijzigd: %{details}',
      missingRequiredField: 'Er is nog iets niet ingevuld: kijk bij de rode velden en bewaar opnieuw.',
      entrySaved: 'Bewaard',
      entryPublished: 'Gepubliceerd',
      entryUpdated: 'Toestand gewijzigd',
      onFailToPublishEntry: 'Niet gepubliceerd: %{details}',
      onDeleteUnpublishedChanges: 'Concept weggegooid',
      onLoggedOut: 'Je bent afgemeld. Meld je in een nieuw tabblad opnieuw aan voor je bewaart.',
      onBackendDown: 'De server antwoordt niet. Wat je typt blijft staan; probeer straks te bewaren.',
      noteAdded: 'Opmerking toegevoegd',
      onFailToAddNote: 'Opmerking niet toegevoegd: %{details}',
      noteUpdated: 'Opmerking gewijzigd',
      onFailToUpdateNote: 'Opmerking niet gewijzigd: %{details}',
      noteDeleted: 'Opmerking verwijderd',
      onFailToDeleteNote: 'Opmerking niet verwijderd: %{details}',
      noteResolved: 'Opmerking afgehandeld',
      noteReopened: 'Opmerking heropend',
      onFailToToggleNote: 'Opmerking niet gewijzigd: %{details}',
    },
  },
  workflow: {
    workflow: { dateFormat: 'D MMMM', workflowHeading: 'Concepten', newPost: 'Nieuw' },
    workflowList: { draftHeader: 'Concepten', inReviewHeader: 'Ingestuurd', readyHeader: 'Klaar' },
  },
};

const fr: Phrases = {
  auth: { loginWithForgejo: 'Se connecter avec Forgejo' },
  collection: {
    collectionTop: {
      newButton: 'Ajouter : %{collectionLabel}',
      viewAsList: 'Afficher en liste',
      viewAsGrid: 'Afficher en grille',
    },
    entries: { unpublishedHeader: 'Pas encore publié' },
  },
  editor: {
    editorControl: { field: { optional: 'facultatif', widgetLabel: 'champ' } },
    editorControlPane: {
      i18n: {
        copyFromLocale: 'Reprendre d’une autre langue',
        copyFromLocaleConfirm: 'Reprendre tout de %{locale} ?\nCe qui s’y trouve sera remplacé.',
      },
    },
    editorInterface: { toggleNotes: 'Afficher les remarques' },
    editorNotesPane: {
      title: 'Remarques',
      emptyState: 'Pas encore de remarque. Écrivez la première ci-dessous.',
      addNote: 'Ajouter une remarque',
      addPlaceholder: 'Écrivez une remarque …',
      editPlaceholder: 'Modifiez votre remarque …',
      save: 'Enregistrer',
      cancel: 'Annuler',
      edit: 'Modifier',
      delete: 'Supprimer',
      resolve: 'Clore',
      unresolve: 'Rouvrir',
      confirmDelete: 'Supprimer cette remarque ?',
      shortcut: 'Astuce : Ctrl+Entrée pour ajouter plus vite',
    },
    editorToolbar: {
      backCollection: ' %{collectionLabel}',
      unsavedChanges: 'Pas encore enregistré',
      changesSaved: 'Tout est enregistré',
      deleteUnpublishedChanges: 'Jeter les modifications',
      deleteUnpublishedEntry: 'Jeter le brouillon',
      deployPreviewPendingButtonLabel: 'Chercher l’aperçu',
      statusInfoTooltipDraft: 'C’est encore un brouillon. Choisissez « En cours de révision » pour le faire vérifier.',
      statusInfoTooltipInReview: 'En cours de vérification. Vous ne devez rien faire, mais pouvez encore modifier.',
    },
    editorWidgets: {
      markdown: {
        strikethrough: 'Barré',
        toggleMode: { rich: 'Vers le texte mis en forme', markdown: 'Vers Markdown' },
      },
      image: {
        chooseMultiple: 'Choisir des images',
        addMore: 'Ajouter des images',
        removeAll: 'Supprimer toutes les images',
      },
      file: {
        chooseMultiple: 'Choisir des fichiers',
        addMore: 'Ajouter des fichiers',
        removeAll: 'Supprimer tous les fichiers',
      },
      datetime: { setToNow: 'Mettre %{fieldLabel} à maintenant' },
      object: { expand: 'Ouvrir', collapse: 'Replier' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: 'Fermer' } },
  ui: {
    settingsDropdown: { account: 'Votre compte' },
    toast: {
      onFailToPersist: 'Non enregistré : %{details}',
      onBackendDown: 'Le serveur ne répond pas. Ce que vous tapez reste ; réessayez plus tard.',
      noteAdded: 'Remarque ajoutée',
      onFailToAddNote: 'Remarque non ajoutée : %{details}',
      noteUpdated: 'Remarque modifiée',
      onFailToUpdateNote: 'Remarque non modifiée : %{details}',
      noteDeleted: 'Remarque supprimée',
      onFailToDeleteNote: 'Remarque non supprimée : %{details}',
      noteResolved: 'Remarque close',
      noteReopened: 'Remarque rouverte',
      onFailToToggleNote: 'Remarque non modifiée : %{details}',
    },
  },
  workflow: { workflow: { dateFormat: 'D MMMM' } },
};

export const ownPhrases: Readonly<Record<FormLocale, Phrases>> = { nl, fr };

/** Decap's phrases with ours over them. */
export function mergePhrases(theirs: Phrases, ours: Phrases): Phrases {
  const merged: Record<string, string | Phrases> = { ...theirs };
  for (const [key, own] of Object.entries(ours)) {
    const before = merged[key];
    merged[key] = typeof own === 'string' ? own : mergePhrases(typeof before === 'object' ? before : {}, own);
  }
  return merged;
}
