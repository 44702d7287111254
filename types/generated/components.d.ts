import type { Schema, Struct } from '@strapi/strapi';

export interface ChannelPlan extends Struct.ComponentSchema {
  collectionName: 'components_channel_plans';
  info: {
    displayName: 'Channel plan';
    icon: 'paperPlane';
  };
  attributes: {
    accountKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }> &
      Schema.Attribute.DefaultTo<'kantor'>;
    audience: Schema.Attribute.Enumeration<['general', 'youth', 'senior']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'general'>;
    channel: Schema.Attribute.Enumeration<['instagram', 'youtube', 'forum']> &
      Schema.Attribute.Required;
    hashtags: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 400;
      }>;
    images: Schema.Attribute.Media<'images', true>;
    notAfter: Schema.Attribute.DateTime;
    notBefore: Schema.Attribute.DateTime;
    textOverride: Schema.Attribute.Text;
    videoId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
  };
}

export interface ContentAppearance extends Struct.ComponentSchema {
  collectionName: 'components_content_appearances';
  info: {
    displayName: 'Appearance of the hoax';
    icon: 'earth';
  };
  attributes: {
    archiveUrl: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    image: Schema.Attribute.Media<'images'> & Schema.Attribute.Private;
    platform: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    seenAt: Schema.Attribute.Date;
    stampedImage: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        'content-manager': {
          visible: false;
        };
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
  };
}

export interface ContentChangeNote extends Struct.ComponentSchema {
  collectionName: 'components_content_change_notes';
  info: {
    displayName: 'Change note';
    icon: 'pencil';
  };
  attributes: {
    at: Schema.Attribute.DateTime & Schema.Attribute.Required;
    minor: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    note: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
  };
}

export interface ContentCredit extends Struct.ComponentSchema {
  collectionName: 'components_content_credits';
  info: {
    displayName: 'Credit';
    icon: 'picture';
  };
  attributes: {
    licence: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    role: Schema.Attribute.Enumeration<['photo', 'illustration', 'infographic', 'video']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'photo'>;
  };
}

export interface ContentEvent extends Struct.ComponentSchema {
  collectionName: 'components_content_events';
  info: {
    displayName: 'Event';
    icon: 'calendar';
  };
  attributes: {
    benefit: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    endsAt: Schema.Attribute.DateTime;
    place: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    speaker: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    startsAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    theme: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface ContentEvidence extends Struct.ComponentSchema {
  collectionName: 'components_content_evidences';
  info: {
    displayName: 'Evidence';
    icon: 'check';
  };
  attributes: {
    accessedAt: Schema.Attribute.Date;
    archiveUrl: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    isOutsideControl: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    isPrimary: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<false>;
    kind: Schema.Attribute.Enumeration<
      ['document', 'regulation', 'statement', 'data', 'image', 'news', 'fact_check']
    > &
      Schema.Attribute.Required;
    publisher: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
  };
}

export interface ContentFaqVariant extends Struct.ComponentSchema {
  collectionName: 'components_content_faq_variants';
  info: {
    displayName: 'Variant for an audience';
    icon: 'user';
  };
  attributes: {
    answer: Schema.Attribute.Blocks;
    audience: Schema.Attribute.Enumeration<['youth', 'senior']> & Schema.Attribute.Required;
    question: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 150;
      }>;
  };
}

export interface ContentVariant extends Struct.ComponentSchema {
  collectionName: 'components_content_variants';
  info: {
    displayName: 'Variant for an audience';
    icon: 'user';
  };
  attributes: {
    audience: Schema.Attribute.Enumeration<['youth', 'senior']> & Schema.Attribute.Required;
    body: Schema.Attribute.Blocks;
    hashtags: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    summary: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 90;
      }>;
  };
}

export interface SeoMeta extends Struct.ComponentSchema {
  collectionName: 'components_seo_metas';
  info: {
    displayName: 'Search and sharing';
    icon: 'search';
  };
  attributes: {
    metaDescription: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    noIndex: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'channel.plan': ChannelPlan;
      'content.appearance': ContentAppearance;
      'content.change-note': ContentChangeNote;
      'content.credit': ContentCredit;
      'content.event': ContentEvent;
      'content.evidence': ContentEvidence;
      'content.faq-variant': ContentFaqVariant;
      'content.variant': ContentVariant;
      'seo.meta': SeoMeta;
    }
  }
}
