import type { Localised } from '../vocabulary/localised.js';
import type { AiActKey } from './ai-act-answers.js';

export interface AiActQuestion {
  readonly id: string;
  readonly keys: readonly AiActKey[];
  readonly text: Localised;
  readonly help?: Localised;
}

/** What the helper asks; each question is answered by yes, no or unknown, or by a letter of a list. */
export const aiActQuestions: readonly AiActQuestion[] = [
  {
    id: 'AQ1',
    keys: ['ai_system', 'not_ai_reason'],
    text: { en: 'Is it an AI system (art. 3(1))?', fr: 'Est-ce un système d’IA (art. 3(1))\u202f?' },
    help: {
      en: 'Fixed rules alone are not. Optimisation solvers are contested: a person writes the reason.',
      fr: 'De simples règles fixes n’en sont pas. Les solveurs d’optimisation sont discutés\u00a0: une personne écrit le motif.',
    },
  },
  {
    id: 'AQ2',
    keys: ['military_only', 'dual_use', 'national_security', 'research_only', 'real_world_test', 'open_source'],
    text: {
      en: 'Exclusively military, defence, national security (art. 2(3)), research (art. 2(6), 2(8)) or free and open source (art. 2(12))?',
      fr: 'Exclusivement militaire, défense, sécurité nationale (art. 2(3)), recherche (art. 2(6), 2(8)) ou libre (art. 2(12))\u202f?',
    },
    help: {
      en: 'A dual-use tool is in scope. Research tested in real-world conditions is in scope.',
      fr: 'Un outil à double usage est dans le champ. Une recherche testée en conditions réelles aussi.',
    },
  },
  {
    id: 'AQ3',
    keys: ['art5'],
    text: { en: 'Does a letter of art. 5(1) apply?', fr: 'Une lettre de l’art. 5(1) s’applique-t-elle\u202f?' },
    help: { en: 'Letters (ba) and (bb) from 2 December 2026.', fr: 'Lettres (ba) et (bb) à compter du 2 décembre 2026.' },
  },
  {
    id: 'AQ4',
    keys: ['annex1_product', 'crewed_aviation'],
    text: {
      en: 'Safety component of a product of Annex I, or itself one: does its failure endanger health or safety (art. 3(14), 6(1a)-(1c))?',
      fr: 'Composant de sécurité d’un produit de l’annexe I, ou produit lui-même\u00a0: sa défaillance met-elle en danger la santé ou la sécurité (art. 3(14), 6(1 bis)-(1 quater))\u202f?',
    },
    help: {
      en: 'Pure assistance, optimisation, convenience and quality control are out unless failure endangers health or safety.',
      fr: 'La simple assistance, l’optimisation, le confort et le contrôle qualité sont exclus, sauf si la défaillance met en danger la santé ou la sécurité.',
    },
  },
  {
    id: 'AQ5',
    keys: ['annex1_third_party'],
    text: {
      en: 'Is a third-party conformity assessment required?',
      fr: 'Une évaluation de conformité par un tiers est-elle requise\u202f?',
    },
  },
  { id: 'AQ6', keys: ['annex1_section'], text: { en: 'Annex I, section A or B?', fr: 'Annexe I, section A ou B\u202f?' } },
  { id: 'AQ7', keys: ['annex3'], text: { en: 'Which point of Annex III?', fr: 'Quel point de l’annexe III\u202f?' } },
  {
    id: 'AQ8',
    keys: ['profiling'],
    text: { en: 'Does it profile natural persons?', fr: 'Y a-t-il profilage de personnes physiques\u202f?' },
  },
  {
    id: 'AQ9',
    keys: ['art6_3', 'no_significant_risk'],
    text: {
      en: 'Which condition of art. 6(3), and why no significant risk?',
      fr: 'Quelle condition de l’art. 6(3), et pourquoi aucun risque important\u202f?',
    },
    help: {
      en: '(a) narrow procedural task, (b) improves a completed human activity, (c) detects deviations without replacing review, (d) preparatory task.',
      fr: '(a) tâche procédurale étroite, (b) améliore une activité humaine achevée, (c) détecte des écarts sans remplacer l’examen, (d) tâche préparatoire.',
    },
  },
  {
    id: 'AQ10',
    keys: ['interacts_public', 'obvious_interaction', 'staff_sends'],
    text: { en: 'Does it interact directly with persons?', fr: 'Interagit-il directement avec des personnes\u202f?' },
    help: {
      en: 'A staff member who reviews and sends is no direct interaction. "Obvious" is read restrictively. An agent also says for whom it acts.',
      fr: 'Un collaborateur qui relit et envoie n’est pas une interaction directe. L’évidence s’entend strictement. Un agent dit aussi pour qui il agit.',
    },
  },
  {
    id: 'AQ11',
    keys: ['synthetic_content', 'generative_provider', 'standard_editing', 'input_not_altered', 'out_of_scope_output'],
    text: {
      en: 'Does it generate synthetic audio, image, video or text, and who provides the generative system?',
      fr: 'Génère-t-il du son, de l’image, de la vidéo ou du texte, et qui fournit le système génératif\u202f?',
    },
    help: {
      en: 'Excepted: standard editing, no substantial alteration. Out, in non-binding guidelines: source code, short labels, machine to machine, extraction without summary.',
      fr: 'Exceptés\u00a0: édition standard, pas d’altération substantielle. Hors champ, selon des lignes directrices non contraignantes\u00a0: code source, étiquettes courtes, échanges entre machines, extraction sans résumé.',
    },
  },
  {
    id: 'AQ12',
    keys: ['deep_fake', 'public_text', 'editorial_control', 'editorial_responsibility'],
    text: {
      en: 'A deep fake, or a text published to inform the public?',
      fr: 'Un hypertrucage, ou un texte publié pour informer le public\u202f?',
    },
    help: {
      en: 'The text is exempt with human review or editorial control, and a person who holds editorial responsibility.',
      fr: 'Le texte est exempté avec un contrôle humain ou éditorial, et une personne qui assume la responsabilité éditoriale.',
    },
  },
  {
    id: 'AQ13',
    keys: ['emotion_or_biometric'],
    text: { en: 'Emotion recognition or biometric categorisation?', fr: 'Reconnaissance d’émotions ou catégorisation biométrique\u202f?' },
    help: { en: 'Art. 50(3) does not rescue art. 5(1)(f).', fr: 'L’art. 50(3) ne rachète pas l’art. 5(1)(f).' },
  },
  {
    id: 'AQ14',
    keys: ['builds', 'own_brand', 'substantial_modification', 'changes_purpose'],
    text: {
      en: 'Do you develop it, or have it developed, under your name; brand, substantially modify or repurpose a high-risk one?',
      fr: 'Le développez-vous, ou le faites-vous développer, sous votre nom\u202f; en marquez-vous, modifiez-vous ou détournez-vous un à haut risque\u202f?',
    },
    help: {
      en: 'Art. 25(1): name on a high-risk system, substantial modification of it, or a change of purpose that makes it high-risk.',
      fr: 'Art. 25(1)\u00a0: nom sur un système à haut risque, modification substantielle, ou changement de finalité qui le rend à haut risque.',
    },
  },
  { id: 'AQ15', keys: ['uses'], text: { en: 'Do you use it?', fr: 'L’utilisez-vous\u202f?' } },
  {
    id: 'AQ16',
    keys: ['modifies_gpai', 'significant_change', 'compute_ratio', 'modification_flop', 'systemic_risk_model', 'publishes_model'],
    text: {
      en: 'Do you modify a general-purpose model, and with what share of its training compute?',
      fr: 'Modifiez-vous un modèle à usage général, et avec quelle part de son calcul d’entraînement\u202f?',
    },
    help: {
      en: 'Indicative: one third of the original compute; if unknown, a third of 10^25 FLOP (systemic risk) or of 10^23. Keep the estimate and its method.',
      fr: 'Indicatif\u00a0: un tiers du calcul d’origine\u202f; s’il est inconnu, un tiers de 10^25 FLOP (risque systémique) ou de 10^23. Gardez l’estimation et sa méthode.',
    },
  },
  {
    id: 'AQ17',
    keys: ['public_body', 'public_service'],
    text: {
      en: 'Public body, or private entity that provides a public service?',
      fr: 'Organisme public, ou entité privée qui fournit un service public\u202f?',
    },
    help: {
      en: 'Recital 96: education, health care, social services, housing.',
      fr: 'Considérant 96\u00a0: éducation, santé, social, logement.',
    },
  },
  {
    id: 'AQ18',
    keys: ['personal_data'],
    text: { en: 'Are personal data processed?', fr: 'Des données personnelles sont-elles traitées\u202f?' },
  },
];
