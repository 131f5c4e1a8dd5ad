// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/settinginput.h"

#include "ui/composer/durationinput.h"
#include "ui/look/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFewestLines = 2;

} // namespace

SettingInput::SettingInput(const SettingField &field, const QString &prefix, const OptionBox::Ask &ask, QWidget *parent)
    : QWidget(parent), m_field(field), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Look::Space::kTiny);
    switch (field.kind) {
    case SettingField::Kind::Choice: m_control = makeChoice(); break;
    case SettingField::Kind::Toggle: m_control = makeToggle(); break;
    case SettingField::Kind::Number: m_control = makeNumber(); break;
    case SettingField::Kind::Duration: m_control = makeDuration(); break;
    case SettingField::Kind::Text: m_control = ask ? makeOptions(ask) : makeText(); break;
    case SettingField::Kind::Texts: m_control = makeTexts(); break;
    }
    m_control->setObjectName(prefix + field.key);
    m_control->setAccessibleName(field.title);
    m_control->setToolTip(field.hint);
    display({});
}

SettingInput::~SettingInput() = default;

void SettingInput::change(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    Q_EMIT changed(value);
}

QWidget *SettingInput::makeChoice()
{
    auto *box = new QComboBox;
    if (m_field.initial.isEmpty())
        box->addItem(tr("As usual"), QString());
    for (int i = 0; i < m_field.choices.size(); ++i)
        box->addItem(m_field.choiceTitles.value(i, m_field.choices.at(i)), m_field.choices.at(i));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // The network's own default is left unsaid.
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        const QString word = box->currentData().toString();
        change(word == m_field.initial ? QString() : word);
    });
    m_column->addWidget(box);
    return box;
}

QWidget *SettingInput::makeToggle()
{
    auto *box = new QCheckBox(m_field.title);
    connect(box, &QCheckBox::toggled, this, [this](bool isOn) {
        const QString word = isOn ? u"true"_s : u"false"_s;
        const QString usual = m_field.initial.isEmpty() ? u"false"_s : m_field.initial;
        change(word == usual ? QString() : word);
    });
    m_column->addWidget(box, 0, Qt::AlignLeading);
    return box;
}

QWidget *SettingInput::makeNumber()
{
    auto *box = new QSpinBox;
    // One below the least number: not set.
    box->setRange(m_field.minimum - 1, m_field.maximum > 0 ? m_field.maximum : 1'000'000'000);
    box->setSpecialValueText(m_field.initial.isEmpty() ? tr("As usual") : m_field.initial);
    box->setGroupSeparatorShown(true);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(box, &QSpinBox::valueChanged, this,
            [this, box](int number) { change(number == box->minimum() ? QString() : QString::number(number)); });
    m_column->addWidget(box);
    return box;
}

QWidget *SettingInput::makeDuration()
{
    auto *input = new DurationInput(m_field.minimum, m_field.maximum);
    connect(input, &DurationInput::changed, this, [this](int seconds) {
        const QString number = QString::number(seconds);
        change(number == m_field.initial ? QString() : number);
    });
    m_column->addWidget(input);
    return input;
}

QWidget *SettingInput::makeText()
{
    auto *line = new QLineEdit;
    if (m_field.maximum > 0)
        line->setMaxLength(m_field.maximum);
    line->setPlaceholderText(m_field.initial.isEmpty() ? tr("None") : m_field.initial);
    connect(line, &QLineEdit::textChanged, this, &SettingInput::change);
    m_column->addWidget(line);
    return line;
}

QWidget *SettingInput::makeOptions(const OptionBox::Ask &ask)
{
    auto *box = new OptionBox(ask);
    connect(box, &OptionBox::valueChanged, this, &SettingInput::change);
    m_column->addWidget(box);
    return box;
}

QWidget *SettingInput::makeTexts()
{
    for (int i = 0; i < qMax(kFewestLines, m_field.minimum); ++i)
        addLine();
    return m_lines.first();
}

QLineEdit *SettingInput::addLine()
{
    auto *line = new QLineEdit;
    const int number = int(m_lines.size()) + 1;
    line->setPlaceholderText(tr("%1").arg(number));
    line->setAccessibleName(tr("%1, line %2").arg(m_field.title).arg(number));
    if (m_lines.isEmpty())
        line->setAccessibleName(m_field.title);
    m_lines << line;
    m_column->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, [this] {
        // There is always an empty one to write into.
        const bool hasRoom = m_field.maximum == 0 || m_lines.size() < m_field.maximum;
        if (hasRoom && !m_lines.last()->text().isEmpty())
            addLine();
        change(lines());
    });
    return line;
}

QString SettingInput::lines() const
{
    QStringList filled;
    for (const QLineEdit *line : m_lines) {
        if (!line->text().trimmed().isEmpty())
            filled << line->text().trimmed();
    }
    return filled.join(u'\n');
}

void SettingInput::showLines(const QStringList &lines)
{
    while (m_lines.size() < lines.size())
        addLine();
    for (int i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setText(lines.value(i));
}

void SettingInput::show(const QString &value)
{
    if (value != m_value)
        display(value);
}

// Without a value: what the network does by itself.
void SettingInput::display(const QString &value)
{
    const QSignalBlocker quiet(this);
    if (auto *fromNetwork = qobject_cast<OptionBox *>(m_control)) {
        fromNetwork->setValue(value);
    } else if (auto *box = qobject_cast<QComboBox *>(m_control)) {
        box->setCurrentIndex(qMax(0, box->findData(value.isEmpty() ? m_field.initial : value)));
    } else if (auto *check = qobject_cast<QCheckBox *>(m_control)) {
        check->setChecked((value.isEmpty() ? m_field.initial : value) == "true"_L1);
    } else if (auto *number = qobject_cast<QSpinBox *>(m_control)) {
        number->setValue(value.isEmpty() ? number->minimum() : value.toInt());
    } else if (auto *duration = qobject_cast<DurationInput *>(m_control)) {
        duration->setSeconds(value.isEmpty() ? m_field.initial.toInt() : value.toInt());
    } else if (m_field.kind == SettingField::Kind::Texts) {
        showLines(value.split(u'\n', Qt::SkipEmptyParts));
    } else if (auto *line = qobject_cast<QLineEdit *>(m_control)) {
        line->setText(value);
    }
    m_value = value;
}

} // namespace Postrider
