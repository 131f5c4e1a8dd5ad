// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/settingsform.h"

#include "ui/composer/composerdraft.h"
#include "ui/composer/composersources.h"
#include "ui/composer/foldingrow.h"
#include "ui/composer/settinginput.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"

#include <QGridLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHalfRow = 280; // pixels, in the narrowest window
constexpr int kLabel = 120;   // pixels; longer ones have two lines
constexpr int kLongText = 80; // characters

// A list of lines, a text such as a video's title, a switch with many words.
bool wantsARow(const SettingField &field, const SettingInput &input)
{
    using Kind = SettingField::Kind;
    return field.kind == Kind::Texts || (field.kind == Kind::Text && field.maximum >= kLongText)
        || (field.kind == Kind::Toggle && input.sizeHint().width() > kHalfRow);
}

QWidget *makeLabel(const SettingField &field, const SettingInput &input)
{
    auto *label = new Look::Text(field.title, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft);
    label->setBuddy(input.control());
    label->setToolTip(field.hint);
    label->setContentsMargins(0, field.kind == SettingField::Kind::Texts ? Look::Space::kSmall : 0, 0, 0);
    label->setFixedWidth(qMin(label->sizeHint().width(), kLabel));
    label->setWordWrap(true);
    return label;
}

// Each account is in one section only.
QString inputName(IntegrationId account, const QString &key)
{
    return account.toString() + u'/' + key;
}

bool asksNetwork(const QList<SettingField> &fields)
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const SettingField &field) { return !field.options.isEmpty(); });
}

} // namespace

SettingsForm::SettingsForm(const ComposerParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_card(new Look::Card)
{
    setObjectName(u"settings"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(&parts.draft, &ComposerDraft::changed, this, &SettingsForm::refresh);
    connect(&parts.sources, &ComposerSources::accountsChanged, this, [this] {
        m_fields.clear();
        refresh();
    });
    setVisible(false);
    refresh();
}

SettingsForm::~SettingsForm() = default;

QList<SettingsForm::Section> SettingsForm::wanted()
{
    QList<Section> sections;
    for (const Integration &account : m_parts.sources.chosen(m_parts.draft)) {
        if (!m_fields.contains(account.id))
            m_fields.insert(account.id, m_parts.desk.networks.fields(account));
        const QList<SettingField> &fields = m_fields[account.id];
        if (fields.isEmpty())
            continue;
        // What one account's network gives to choose from is no choice for another account.
        const auto same = std::find_if(sections.begin(), sections.end(), [&](const Section &section) {
            return section.platform == account.platform && section.fields == fields && !asksNetwork(fields);
        });
        if (same != sections.end())
            same->accounts << account.id;
        else
            sections << Section{{account.id}, account.platform, fields};
    }
    return sections;
}

void SettingsForm::refresh()
{
    const QList<Section> sections = wanted();
    if (sections != m_sections) {
        m_sections = sections;
        rebuild();
    }
    for (const Section &section : std::as_const(m_sections)) {
        for (const SettingField &field : section.fields) {
            if (SettingInput *input = m_inputs.value(inputName(section.accounts.constFirst(), field.key)))
                input->show(valueOf(section, field.key));
        }
    }
}

void SettingsForm::rebuild()
{
    m_inputs.clear();
    while (QLayoutItem *item = m_card->body()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setVisible(false);
            widget->deleteLater();
        }
        delete item;
    }
    for (const Section &section : std::as_const(m_sections))
        addSection(section);
    setVisible(!m_sections.isEmpty());
}

void SettingsForm::addSection(const Section &section)
{
    QList<SettingField> plain;
    QMap<QString, QList<SettingField>> groups;
    for (const SettingField &field : section.fields)
        (field.group.isEmpty() ? plain : groups[field.group]) << field;

    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, Look::Space::kTiny);
    column->setSpacing(Look::Space::kSmall);
    if (!plain.isEmpty())
        column->addWidget(makeGrid(section, plain));
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        QWidget *grid = makeGrid(section, group.value());
        auto *heading = new FoldingRow(group.key(), {}, grid);
        heading->setObjectName(u"group_"_s + group.key());
        const bool isUsed = std::any_of(group->cbegin(), group->cend(), [&](const SettingField &field) {
            return !valueOf(section, field.key).isEmpty();
        });
        column->addWidget(heading);
        column->addWidget(grid);
        heading->setChecked(isUsed);
    }
    auto *heading = new FoldingRow(titleOf(section), section.platform, below);
    heading->setObjectName(u"section_%1"_s.arg(int(section.platform)));
    m_card->body()->addWidget(heading);
    m_card->body()->addWidget(below);
}

// By the account where the network has several sections.
QString SettingsForm::titleOf(const Section &section) const
{
    const QString network = m_parts.desk.networks.info(section.platform).name;
    const auto isOfIt = [&](const Section &other) { return other.platform == section.platform; };
    const Integration *account = m_parts.sources.account(section.accounts.constFirst());
    return account && std::count_if(m_sections.begin(), m_sections.end(), isOfIt) > 1
        ? tr("Settings on %1: %2").arg(network, account->platformUsername)
        : tr("Settings on %1").arg(network);
}

// Two fields a row, each with its label before it.
QWidget *SettingsForm::makeGrid(const Section &section, const QList<SettingField> &fields)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Look::Space::kMedium);
    grid->setVerticalSpacing(Look::Space::kSmall);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    int at = 0; // half rows
    for (const SettingField &field : fields) {
        auto *input = new SettingInput(field, u"setting_"_s, asking(section, field));
        m_inputs.insert(inputName(section.accounts.constFirst(), field.key), input);
        connect(input, &SettingInput::changed, this,
                [this, accounts = section.accounts, key = field.key](const QString &value) {
                    write(accounts, key, value);
                });
        const bool isAlone = wantsARow(field, *input);
        at += isAlone ? at % 2 : 0;
        const int row = at / 2;
        const int column = at % 2 * 2;
        if (field.kind == SettingField::Kind::Toggle) {
            grid->addWidget(input, row, column, 1, isAlone ? 4 : 2);
        } else {
            const bool isTall = field.kind == SettingField::Kind::Texts;
            grid->addWidget(makeLabel(field, *input), row, column, isTall ? Qt::AlignTop : Qt::AlignVCenter);
            grid->addWidget(input, row, column + 1, 1, isAlone ? 3 : 1);
        }
        at += isAlone ? 2 : 1;
    }
    return box;
}

OptionBox::Ask SettingsForm::asking(const Section &section, const SettingField &field) const
{
    if (field.options.isEmpty())
        return {};
    return [&desk = m_parts.desk, account = section.accounts.first(), kind = field.options] {
        return desk.accounts.options(desk.actor, account, kind);
    };
}

QString SettingsForm::valueOf(const Section &section, const QString &key) const
{
    const Composition::Target *target = targetOf(m_parts.draft.composition(), section.accounts.first());
    return target ? target->settings.value(key) : QString();
}

void SettingsForm::write(const QList<IntegrationId> &accounts, const QString &key, const QString &value)
{
    m_parts.draft.edit([&](Composition &composition) {
        for (Composition::Target &target : composition.targets) {
            if (!accounts.contains(target.account))
                continue;
            if (value.isEmpty())
                target.settings.remove(key);
            else
                target.settings.insert(key, value);
        }
    });
}

bool SettingsForm::focusField(IntegrationId account, const QString &key)
{
    for (const Section &section : std::as_const(m_sections)) {
        if (!account.isNull() && !section.accounts.contains(account))
            continue;
        for (const SettingField &field : section.fields) {
            // "poll" names all of its group
            if (!key.isEmpty() && field.key != key && !field.key.startsWith(key + u'.'))
                continue;
            SettingInput *input = m_inputs.value(inputName(section.accounts.constFirst(), field.key));
            for (auto *row : findChildren<FoldingRow *>()) {
                const bool isItsOwn = row->objectName() == u"group_"_s + field.group
                    || row->objectName() == u"section_%1"_s.arg(int(section.platform));
                if (isItsOwn)
                    row->setChecked(true);
            }
            input->control()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace Postrider
