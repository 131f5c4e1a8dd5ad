// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/keyform.h"

#include "base/clock.h"
#include "models/answer.h"
#include "models/moments.h"
#include "services/wording.h"
#include "ui/assistants/allowedaccounts.h"
#include "ui/assistants/keywords.h"
#include "ui/assistants/quiethoursedit.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

constexpr int kMostPostsADay = 1000;

QStringList presetNames()
{
    QStringList names;
    for (const KeyPreset &preset : keyPresets())
        names << preset.name;
    return names;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTiny);
    return column;
}

} // namespace

KeyForm::KeyForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(new Text({}, Size::Editor, Weight::Strong)), m_name(new QLineEdit),
      m_nameField(new Field(tr("Name"), m_name, tr("So that you know it again: the program, or the computer."))),
      m_preset(new Segments(presetNames())),
      m_presetWords(new Text({}, Size::Secondary, Weight::Regular, Text::Ink::Soft)), m_problem(new Text({}))
{
    setObjectName(u"keyForm"_s);
    m_name->setObjectName(u"keyName"_s);
    m_preset->setObjectName(u"keyPreset"_s);
    m_preset->setAccessibleName(tr("What it may do, in one step"));
    m_presetWords->setWordWrap(true);
    m_problem->setObjectName(u"keyProblem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    QVBoxLayout *column = card->body();
    column->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    column->setSpacing(Space::kMedium);
    column->addWidget(m_title);
    column->addWidget(m_nameField);
    column->addWidget(m_preset, 0, Qt::AlignLeading);
    column->addWidget(m_presetWords);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::kHuge);
    grid->setVerticalSpacing(Space::kMedium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addRights(grid);
    addLimits(grid);
    column->addLayout(grid);
    column->addWidget(m_problem);
    addButtons(column);
    connect(m_preset, &Segments::chosen, this, &KeyForm::takePreset);
    connect(m_accounts, &AllowedAccounts::read, this, [this] { m_submit->setEnabled(true); });
    connect(m_accounts, &AllowedAccounts::failed, this, [this](const Error &error) { refuse(sentenceFor(error)); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameField->setError({}); });
    connect(m_name, &QLineEdit::returnPressed, this, &KeyForm::submit);
}

KeyForm::~KeyForm() = default;

void KeyForm::addRights(QGridLayout *grid)
{
    auto *rights = new QWidget;
    QVBoxLayout *column = columnIn(rights);
    for (const QString &scope : ApiKey::allScopes()) {
        auto *box = new QCheckBox(KeyWords::scope(scope));
        box->setObjectName(u"scope-"_s + scope);
        connect(box, &QCheckBox::toggled, this, &KeyForm::followRights);
        m_scopes << box;
        column->addWidget(box);
    }
    grid->addWidget(new Field(tr("It may"), rights), 0, 0, Qt::AlignTop);
    m_approval = new QCheckBox(tr("Ask me before anything goes out"));
    m_approval->setObjectName(u"requiresApproval"_s);
    grid->addWidget(
        new Field(tr("Approval"), m_approval, tr("You approve in “Needs you”. Posts to TikTok always wait for you.")),
        0, 1, Qt::AlignTop);
}

void KeyForm::addLimits(QGridLayout *grid)
{
    m_accounts = new AllowedAccounts(m_desk);
    grid->addWidget(new Field(tr("Accounts"), m_accounts), 1, 0, Qt::AlignTop);
    auto *limits = new QWidget;
    QVBoxLayout *column = columnIn(limits);
    column->setSpacing(Space::kMedium);
    m_budget = new QSpinBox;
    m_budget->setObjectName(u"dailyBudget"_s);
    m_budget->setRange(0, kMostPostsADay);
    m_budget->setSpecialValueText(tr("No limit"));
    m_quiet = new QuietHoursEdit;
    m_expires = new QComboBox;
    m_expires->setObjectName(u"keyExpires"_s);
    column->addWidget(new Field(tr("Posts a day"), m_budget));
    column->addWidget(new Field(tr("Quiet hours"), m_quiet, tr("Nothing that it schedules may be due then.")));
    column->addWidget(new Field(tr("Ends"), m_expires));
    grid->addWidget(limits, 1, 1, Qt::AlignTop);
}

void KeyForm::addButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kSmall);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"cancelKey"_s);
    m_submit = new Button(tr("Make the key"), Button::Kind::Primary);
    m_submit->setObjectName(u"submitKey"_s);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_submit);
    column->addLayout(row);
    connect(cancel, &Button::clicked, this, &KeyForm::closed);
    connect(m_submit, &Button::clicked, this, &KeyForm::submit);
}

void KeyForm::openNew()
{
    m_key.reset();
    m_title->setText(tr("A key for an assistant"));
    m_submit->setText(tr("Make the key"));
    m_preset->setCurrent(0);
    fill(KeyTerms());
    takePreset(0);
    m_name->setFocus();
}

void KeyForm::openFor(const ApiKey &key)
{
    m_key = key;
    m_title->setText(tr("Change “%1”").arg(key.name));
    m_submit->setText(tr("Save"));
    m_presetWords->clear();
    fill(termsOf(key));
    m_name->setFocus();
}

void KeyForm::fill(const KeyTerms &terms)
{
    m_problem->hide();
    m_name->setText(terms.name);
    m_preset->setVisible(!m_key);
    m_presetWords->setVisible(!m_key);
    const QStringList scopes = ApiKey::allScopes();
    for (qsizetype i = 0; i < m_scopes.size(); ++i)
        m_scopes.at(i)->setChecked(terms.scopes.contains(scopes.at(i)));
    m_approval->setChecked(terms.requiresApproval);
    m_budget->setValue(terms.dailyBudget);
    m_quiet->setHours(terms.quietHours);
    offerExpiries(terms.expiresAt);
    m_submit->setEnabled(false); // until what it may use is known
    m_accounts->show(m_key ? m_key->userId : m_desk.actor.id, terms.allowedIntegrations);
    followRights();
}

void KeyForm::offerExpiries(const QDateTime &present)
{
    m_expires->clear();
    m_expires->addItem(tr("Never"), QDateTime());
    const QDateTime now = m_desk.clock.now();
    if (present.isValid())
        m_expires->addItem(momentInWords(present, m_desk.user.timezone, now), present);
    for (const int days : {7, 30, 90, 365})
        m_expires->addItem(tr("In %n day(s)", nullptr, days), now.addDays(days));
    m_expires->setCurrentIndex(present.isValid() ? 1 : 0);
}

void KeyForm::takePreset(int index)
{
    const KeyPreset preset = keyPresets().at(index);
    m_presetWords->setText(preset.sentence);
    const QStringList scopes = ApiKey::allScopes();
    for (qsizetype i = 0; i < m_scopes.size(); ++i)
        m_scopes.at(i)->setChecked(preset.scopes.contains(scopes.at(i)));
    m_approval->setChecked(preset.requiresApproval);
    m_budget->setValue(preset.dailyBudget);
}

void KeyForm::followRights()
{
    const bool mayWrite = m_scopes.at(ApiKey::allScopes().indexOf(ApiKey::writePosts()))->isChecked();
    m_approval->setEnabled(mayWrite);
    m_budget->setEnabled(mayWrite);
}

KeyTerms KeyForm::terms() const
{
    KeyTerms terms;
    terms.name = m_name->text().trimmed();
    const QStringList scopes = ApiKey::allScopes();
    for (qsizetype i = 0; i < m_scopes.size(); ++i) {
        if (m_scopes.at(i)->isChecked())
            terms.scopes << scopes.at(i);
    }
    terms.requiresApproval = m_approval->isChecked();
    terms.allowedIntegrations = m_accounts->chosen();
    terms.dailyBudget = m_budget->value();
    terms.quietHours = m_quiet->hours();
    terms.expiresAt = m_expires->currentData().toDateTime();
    return terms;
}

// What the core can't see: to it no account chosen is all of them.
QString KeyForm::problemWith(const KeyTerms &terms) const
{
    if (terms.scopes.isEmpty())
        return tr("Choose at least one thing that it may do.");
    if (!m_accounts->isAll() && terms.allowedIntegrations.isEmpty())
        return tr("Choose at least one account, or all.");
    return {};
}

void KeyForm::refuse(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void KeyForm::submit()
{
    if (m_name->text().trimmed().isEmpty())
        return m_nameField->setError(tr("A name is needed."));
    const KeyTerms wanted = terms();
    if (const QString problem = problemWith(wanted); !problem.isEmpty())
        return refuse(problem);
    setEnabled(false);
    m_problem->hide();
    if (m_key) {
        answer(m_desk.keys.change(m_desk.actor, m_key->id, wanted), this, [this](const Result<ApiKey> &key) {
            setEnabled(true);
            if (!key)
                return refuse(sentenceFor(key.error()));
            m_desk.go.toast(tr("“%1” is changed.").arg(key->name));
            Q_EMIT closed();
        });
        return;
    }
    answer(m_desk.keys.create(m_desk.actor, wanted), this, [this](const Result<NewKey> &made) {
        setEnabled(true);
        if (!made)
            return refuse(sentenceFor(made.error()));
        Q_EMIT this->made(made->key.name, made->secret);
    });
}

} // namespace Postrider
