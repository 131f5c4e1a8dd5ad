// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/desk/desk.h"
#include "ui/desk/latechoices.h"
#include "ui/desk/preferences.h"
#include "ui/desk/undotime.h"
#include "ui/look/sides.h"
#include "ui/look/tokens.h"
#include "ui/look/widgets.h"
#include "ui/settings/readingcosts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumn = 720; // a line of text longer than this is hard to read

const QStringList &schemes()
{
    static const QStringList words{u"system"_s, u"light"_s, u"dark"_s};
    return words;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kSmall);
    return column;
}

Look::Text *hint(const QString &text)
{
    auto *label = new Look::Text(text, Look::Size::Secondary, Look::Weight::Regular, Look::Text::Ink::Soft);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsPage::SettingsPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_preferences(desk.preferences), m_sections(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Look::sided(Look::Space::kHuge, Look::Space::kLarge, 0, 0));
    outer->setSpacing(Look::Space::kLarge);
    outer->addWidget(new Look::PageHeader(tr("Settings")));

    auto *content = new QWidget;
    content->setMaximumWidth(kColumn);
    m_sections->setContentsMargins(Look::sided(0, 0, Look::Space::kHuge, Look::Space::kHuge));
    m_sections->setSpacing(Look::Space::kLarge);
    content->setLayout(m_sections);
    m_sections->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);

    addSection(tr("Look"), look());
    addSection(tr("Sending"), sending());
    addSection(tr("In the background"), background());
    addSection(tr("Posts that are late"), lateness());
    addSection(tr("Notifications"), notifications());
    addSection(tr("Lock"), locking());
    if (desk.actor.isAdmin())
        addCards(new ReadingCosts(desk));
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::addCards(QWidget *cards)
{
    m_sections->insertWidget(m_sections->count() - 1, cards);
}

void SettingsPage::addSection(const QString &title, QWidget *content)
{
    auto *card = new Look::Card;
    card->body()->addWidget(new Look::Text(title, Look::Size::Body, Look::Weight::Strong));
    card->body()->addWidget(content);
    addCards(card);
}

QWidget *SettingsPage::look()
{
    auto *section = new QWidget;
    auto *row = new QHBoxLayout(section);
    row->setContentsMargins(0, 0, 0, 0);
    auto *choice = new Look::Segments({tr("As the desktop"), tr("Light"), tr("Dark")});
    choice->setObjectName(u"scheme"_s);
    choice->setAccessibleName(tr("Light or dark"));
    choice->setCurrent(int(schemes().indexOf(m_preferences.value(u"look/theme"_s, schemes().first()).toString())));
    connect(choice, &Look::Segments::chosen, this,
            [this](int index) { m_preferences.set(u"look/theme"_s, schemes().at(index)); });
    row->addWidget(choice);
    row->addStretch(1);
    return section;
}

QWidget *SettingsPage::toggle(const QString &name, const QString &text, bool fallback)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name.section(u'/', 1));
    box->setChecked(m_preferences.value(name, fallback).toBool());
    connect(box, &QCheckBox::toggled, this, [this, name](bool isOn) { m_preferences.set(name, isOn); });
    return box;
}

QWidget *SettingsPage::sending()
{
    auto *section = new QWidget;
    QVBoxLayout *column = columnIn(section);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("After \u201cPost now\u201d, wait so that I can undo it"));
    auto *choice = new QComboBox;
    choice->setObjectName(u"undoSeconds"_s);
    label->setBuddy(choice);
    for (const std::chrono::seconds each : undoTimes())
        choice->addItem(each.count() == 0 ? tr("Not at all") : tr("%n second(s)", nullptr, int(each.count())),
                        int(each.count()));
    choice->setCurrentIndex(choice->findData(int(undoTime(m_preferences).count())));
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice] { m_preferences.set(undoPreference(), choice->currentData()); });
    row->addWidget(label);
    row->addWidget(choice);
    row->addStretch(1);
    column->addLayout(row);
    return section;
}

QWidget *SettingsPage::background()
{
    auto *section = new QWidget;
    QVBoxLayout *column = columnIn(section);
    column->addWidget(toggle(u"background/keepPublishing"_s, tr("Keep publishing when I close the window"), true));
    column->addWidget(
        toggle(u"background/startAtLogin"_s, tr("Start when I sign in to this computer, without a window"), false));
    column->addWidget(
        hint(tr("Postrider publishes while it runs. Posts that come due while it does not wait, and go out by "
                "the rule that each of them has for being late.")));
    return section;
}

QWidget *SettingsPage::notifications()
{
    auto *section = new QWidget;
    QVBoxLayout *column = columnIn(section);
    column->addWidget(toggle(u"notifications/published"_s, tr("Tell me when a post is out"), false));
    column->addWidget(hint(tr("What failed or needs you is always told.")));
    return section;
}

QWidget *SettingsPage::lateness()
{
    auto *section = new QWidget;
    QVBoxLayout *column = columnIn(section);
    auto *label = new QLabel(tr("When a new post can't go out at its time, afterwards:"));
    auto *choice = new QComboBox;
    choice->setObjectName(u"late"_s);
    choice->setAccessibleName(tr("What happens to new posts that are late"));
    label->setBuddy(choice);
    const CatchUp usual = LateChoices::usual(m_preferences);
    const QList<CatchUp> choices = LateChoices::choices();
    for (const CatchUp &each : choices)
        choice->addItem(LateChoices::sentence(each), LateChoices::word(each));
    choice->setCurrentIndex(qMax(0, choice->findData(LateChoices::word(usual))));
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice] {
        m_preferences.set(QString::fromLatin1(LateChoices::kPreference), choice->currentData());
    });
    column->addWidget(label);
    column->addWidget(choice, 0, Qt::AlignLeading);
    column->addWidget(hint(tr("Each post can have a rule of its own, in its composer.")));
    return section;
}

QWidget *SettingsPage::locking()
{
    static const QList<int> minutes{0, 5, 15, 60};
    auto *section = new QWidget;
    QVBoxLayout *column = columnIn(section);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Lock when nobody does anything for"));
    auto *choice = new QComboBox;
    choice->setObjectName(u"idleMinutes"_s);
    label->setBuddy(choice);
    for (const int each : minutes)
        choice->addItem(each == 0 ? tr("Never") : tr("%n minute(s)", nullptr, each), each);
    choice->setCurrentIndex(qMax(0, choice->findData(m_preferences.value(u"lock/idleMinutes"_s, 0).toInt())));
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice] { m_preferences.set(u"lock/idleMinutes"_s, choice->currentData()); });
    row->addWidget(label);
    row->addWidget(choice);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(hint(tr("A locked window hides everything; publishing goes on.")));
    return section;
}

} // namespace Postrider
