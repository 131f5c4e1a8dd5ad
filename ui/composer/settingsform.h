// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/network.h"
#include "ui/composer/composerparts.h"
#include "ui/composer/optionbox.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace Postrider {

class SettingInput;

namespace Look {
class Card;
}

// The chosen accounts' settings, made from what their networks offer: one section for all accounts that take the same
// fields, which folds away, and so do the groups in it.
class SettingsForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsForm)
public:
    explicit SettingsForm(const ComposerParts &parts, QWidget *parent = nullptr);
    ~SettingsForm() override;

    // Opens what hides a field and goes there; false: there is no such field.
    bool focusField(IntegrationId account, const QString &key);

private:
    struct Section
    {
        QList<IntegrationId> accounts;
        PlatformId platform = PlatformId::Mastodon;
        QList<SettingField> fields;

        friend bool operator==(const Section &, const Section &) = default;
    };

    QList<Section> wanted();
    void refresh();
    void rebuild();
    void addSection(const Section &section);
    QString titleOf(const Section &section) const;
    QWidget *makeGrid(const Section &section, const QList<SettingField> &fields);
    OptionBox::Ask asking(const Section &section, const SettingField &field) const;
    QString valueOf(const Section &section, const QString &key) const;
    void write(const QList<IntegrationId> &accounts, const QString &key, const QString &value);

    ComposerParts m_parts;
    Look::Card *m_card;
    QHash<IntegrationId, QList<SettingField>> m_fields; // asked once an account
    QList<Section> m_sections;
    QHash<QString, SettingInput *> m_inputs; // by the first account of the section and key
};

} // namespace Postrider
